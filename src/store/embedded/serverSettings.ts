/** For a small machine. Given on the command line at every start, so that they hold for older clusters too. */
const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '60',
  shared_buffers: '32MB',
  max_wal_size: '256MB',
  // Parallel queries would need more of /dev/shm than a container gives.
  max_parallel_workers_per_gather: '0',
  // No processes for what we don't use.
  max_logical_replication_workers: '0',
  io_method: 'sync',
  timezone: 'UTC',
  // The log tells of the server, not of people: no statements, no values of rows.
  log_timezone: 'UTC',
  log_min_messages: 'warning',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
};

export function serverArguments(port: number, further: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries({ ...SETTINGS, port: String(port), ...further }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
}
