package org.packdesk.devices.runner;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;
import org.packdesk.devices.PrintOutcome.Refused;
import org.packdesk.devices.PrinterTrouble;

/// The jobs that wait for a printer: few, and none too large. Thread-safe; any thread adds, the device's thread takes.
final class PrintLine {

  static final int JOBS_MAX = 16;
  static final int JOB_BYTES_MAX = 4 * 1024 * 1024;
  private static final int REFUSALS_MAX = 256;

  private final BlockingQueue<Job> jobs = new ArrayBlockingQueue<>(JOBS_MAX);
  private final BlockingQueue<Refusal> refusals = new ArrayBlockingQueue<>(REFUSALS_MAX);
  private final Bell bell;

  PrintLine(Bell bell) {
    this.bell = bell;
  }

  /// One job; the bytes belong to it alone.
  static final class Job {
    private final String id;
    private final byte[] bytes;

    private Job(String id, byte[] bytes) {
      this.id = id;
      this.bytes = bytes;
    }

    String id() {
      return id;
    }

    byte[] bytes() {
      return bytes;
    }
  }

  /// A job that found no place, to be reported by the device's thread.
  record Refusal(String jobId, Refused outcome) {}

  /// Throws `IllegalStateException` when even refusals pile up: nobody listens to their reports.
  void add(String jobId, byte[] bytes) {
    if (bytes.length > JOB_BYTES_MAX) {
      refuse(jobId, PrinterTrouble.JOB_TOO_LARGE, "a job of " + bytes.length + " bytes; the limit is " + JOB_BYTES_MAX);
    } else if (!jobs.offer(new Job(jobId, bytes.clone()))) {
      refuse(jobId, PrinterTrouble.LINE_FULL, JOBS_MAX + " jobs wait already");
    }
    bell.ring();
  }

  private void refuse(String jobId, PrinterTrouble trouble, String detail) {
    if (!refusals.offer(new Refusal(jobId, new Refused(trouble, detail)))) {
      throw new IllegalStateException(REFUSALS_MAX + " refused jobs are not yet reported");
    }
  }

  @Nullable
  Job nextJob() {
    return jobs.poll();
  }

  @Nullable
  Refusal nextRefusal() {
    return refusals.poll();
  }
}
