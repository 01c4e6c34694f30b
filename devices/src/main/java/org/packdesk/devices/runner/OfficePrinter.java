package org.packdesk.devices.runner;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.packdesk.devices.OfficeStatus;
import org.packdesk.devices.OfflineReason;
import org.packdesk.devices.PrintOutcome;
import org.packdesk.devices.PrinterTrouble;
import org.packdesk.devices.ipp.IppPrinter;
import org.packdesk.devices.ipp.JobReport;
import org.packdesk.devices.ipp.Submission;
import org.packdesk.devices.link.LinkException;

/// An office printer: asked how it is when idle and before each job; each document is sent once and its job followed to the end. A job that
/// hangs shows as the printer's trouble and goes on when that is mended. `run` is the device's thread; `breakOff` may be called by any.
final class OfficePrinter implements Runnable {

  private static final byte[] PDF_BEGINS = {'%', 'P', 'D', 'F', '-'};
  private static final String CLOSES = "the station closes";

  private final IppPrinter printer;
  private final Patience patience;
  private final PrintLine line;
  private final Duration pollEvery;
  private final Announcer announcer;
  private final Time time;
  private final Bell bell;
  private final BackOff backOff = new BackOff();

  /// How long the printer may be away while it has a job (`unanswered`), how long a job may hang in it (`job`), and how often the
  /// job is asked for.
  record Patience(Duration unanswered, Duration job, Duration askEvery) {
    static final Patience USUAL = new Patience(Duration.ofSeconds(20), Duration.ofMinutes(30), Duration.ofMillis(500));
  }

  OfficePrinter(IppPrinter printer, Patience patience, PrintLine line, Duration pollEvery, Announcer announcer, Time time,
      Bell bell) {
    this.printer = printer;
    this.patience = patience;
    this.line = line;
    this.pollEvery = pollEvery;
    this.announcer = announcer;
    this.time = time;
    this.bell = bell;
  }

  @Override
  public void run() {
    try {
      announcer.opened(1);
      long pollDue = time.nanos();
      while (!bell.stopped()) {
        announcer.retry();
        reportRefusals();
        PrintLine.Job job = line.nextJob();
        if (job != null) {
          announcer.outcome(job.id(), print(job));
        } else if (time.isDue(pollDue)) {
          pollDue = time.in(poll());
        } else {
          time.pause(time.until(pollDue), bell);
        }
      }
    } catch (RuntimeException bug) {
      announcer.offline(OfflineReason.SILENT, "stopped by a fault of the program: " + bug);
      throw bug;
    } finally {
      refuseAll(PrinterTrouble.OFFLINE, CLOSES);
      printer.close();
    }
  }

  /// The status, told to the station; returns how long to wait for the next question.
  private Duration poll() {
    try {
      ask();
      backOff.reset();
      return pollEvery;
    } catch (LinkException why) {
      refuseAll(trouble(why), why.detail());
      return backOff.next();
    }
  }

  private OfficeStatus ask() throws LinkException {
    try {
      IppPrinter.Answer answer = printer.ask();
      Instant at = time.now();
      announcer.online();
      announcer.reading(at, answer.status(), answer.frame());
      return answer.status();
    } catch (LinkException why) {
      announcer.offline(why.reason(), why.detail());
      throw why;
    }
  }

  private PrintOutcome print(PrintLine.Job job) {
    if (!isPdf(job.bytes())) {
      return new PrintOutcome.Refused(PrinterTrouble.NOT_ACCEPTED,
          "the document is no PDF, and an office printer gets nothing else");
    }
    try {
      OfficeStatus before = ask();
      if (before.trouble().isPresent()) {
        return new PrintOutcome.Refused(before.trouble().get(), "the printer says: " + before.words());
      }
      Optional<String> objection = printer.objection(job.id(), before.abilities());
      if (objection.isPresent()) {
        return new PrintOutcome.Refused(PrinterTrouble.NOT_ACCEPTED, objection.get());
      }
    } catch (LinkException why) {
      return new PrintOutcome.Refused(trouble(why), why.detail());
    }
    if (bell.stopped()) {
      return new PrintOutcome.Refused(PrinterTrouble.OFFLINE, CLOSES);
    }
    return switch (printer.submit(job.id(), job.bytes())) {
      case Submission.Refused(PrinterTrouble trouble, String words) -> new PrintOutcome.Refused(trouble, words);
      case Submission.Accepted(int number) -> toTheEnd(new Sent(job.id(), number, "the printer took it"));
      case Submission.Lost(LinkException why) -> toTheEnd(new Sent(job.id(), null, why.detail()));
    };
  }

  private static boolean isPdf(byte[] bytes) {
    return bytes.length >= PDF_BEGINS.length
        && Arrays.equals(bytes, 0, PDF_BEGINS.length, PDF_BEGINS, 0, PDF_BEGINS.length);
  }

  /// A job that the printer has, or may have.
  private static final class Sent {
    private final String name;
    private @Nullable Integer number;
    private String last;

    /// @param number the printer's for the job; null when its answer was lost: then its list of jobs is searched for the name
    private Sent(String name, @Nullable Integer number, String last) {
      this.name = name;
      this.number = number;
      this.last = last;
    }
  }

  private PrintOutcome toTheEnd(Sent job) {
    long end = time.in(patience.job());
    long silentEnd = time.in(patience.unanswered());
    while (!bell.stopped() && !time.isDue(end) && !time.isDue(silentEnd)) {
      try {
        PrintOutcome outcome = look(job);
        if (outcome != null) {
          return outcome;
        }
        silentEnd = job.number == null ? silentEnd : time.in(patience.unanswered());
      } catch (LinkException why) {
        announcer.offline(why.reason(), why.detail());
        job.last = why.detail();
      }
      announcer.retry();
      reportRefusals();
      time.pause(patience.askEvery(), bell);
    }
    String last = bell.stopped() ? "the station closed before the job ended" : job.last;
    return new PrintOutcome.Unclear(job.number == null
        ? "the document was sent, and the printer does not list it; " + last
        : "the printer has the document as its job " + job.number + ", and its end was not seen; " + last);
  }

  /// Null while the job goes on; then what keeps the printer from it is told as its status.
  private @Nullable PrintOutcome look(Sent job) throws LinkException {
    if (job.number == null) {
      OptionalInt found = printer.find(job.name);
      job.number = found.isPresent() ? Integer.valueOf(found.getAsInt()) : null;
    }
    if (job.number != null) {
      JobReport report = printer.follow(job.number);
      if (report.progress() != JobReport.Progress.UNDER_WAY) {
        return outcome(report);
      }
      job.last = report.words();
    }
    OfficeStatus status = ask();
    if (!status.reasons().isEmpty()) {
      job.last = "the printer says: " + status.words();
    }
    return null;
  }

  private static PrintOutcome outcome(JobReport report) {
    return switch (report.progress()) {
      case COMPLETED -> new PrintOutcome.Delivered();
      case GIVEN_UP -> givenUp(report.sheets(), report.words());
      case FORGOTTEN, UNDER_WAY -> new PrintOutcome.Unclear(report.words());
    };
  }

  private static PrintOutcome givenUp(@Nullable Integer sheets, String words) {
    if (sheets == null) {
      return new PrintOutcome.Unclear("the printer gave the job up and does not tell how many sheets came: " + words);
    }
    return sheets == 0
        ? new PrintOutcome.Refused(PrinterTrouble.NOT_ACCEPTED, "the printer gave the job up before its first sheet: " + words)
        : new PrintOutcome.Unclear("the printer gave the job up after sheet " + sheets + ": " + words);
  }

  private static PrinterTrouble trouble(LinkException why) {
    return why.reason() == OfflineReason.SILENT ? PrinterTrouble.SILENT : PrinterTrouble.OFFLINE;
  }

  private void reportRefusals() {
    for (PrintLine.Refusal refusal = line.nextRefusal(); refusal != null; refusal = line.nextRefusal()) {
      announcer.outcome(refusal.jobId(), refusal.outcome());
    }
  }

  private void refuseAll(PrinterTrouble trouble, String detail) {
    announcer.retry();
    reportRefusals();
    for (PrintLine.Job job = line.nextJob(); job != null; job = line.nextJob()) {
      announcer.outcome(job.id(), new PrintOutcome.Refused(trouble, detail));
    }
  }

  /// Ends a call that does not return by itself.
  void breakOff() {
    printer.close();
  }
}
