package org.packdesk.devices.ipp;

import com.hp.jipp.encoding.Attribute;
import com.hp.jipp.encoding.AttributeGroup;
import com.hp.jipp.encoding.AttributeType;
import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.KeywordOrName;
import com.hp.jipp.encoding.Resolution;
import com.hp.jipp.encoding.ResolutionUnit;
import com.hp.jipp.encoding.Tag;
import com.hp.jipp.model.JobState;
import com.hp.jipp.model.PrinterState;
import com.hp.jipp.model.Status;
import com.hp.jipp.model.Types;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packdesk.devices.DeviceAddress;
import org.packdesk.devices.OfficeStatus;
import org.packdesk.devices.OfflineReason;
import org.packdesk.devices.PrinterTrouble;
import org.packdesk.devices.RawFrame;
import org.packdesk.devices.ipp.IppTransport.Reply;
import org.packdesk.devices.ipp.JobReport.Progress;
import org.packdesk.devices.link.LinkException;

/// The questions and the one command that we have for an office printer. Calls block for at most 5 s, `submit` 60 s; one thread, `close`
/// by any.
public final class IppPrinter implements AutoCloseable {

  private static final Duration ANSWER_MAX = Duration.ofSeconds(5);
  private static final Duration DOCUMENT_MAX = Duration.ofSeconds(60);
  private static final byte[] NO_DOCUMENT = {};
  private static final String PDF = "application/pdf";
  private static final String US = "packdesk";
  private static final int VERSION = 0x0101;
  private static final int JOBS_MAX = 100;
  private static final int NAMES_MAX = 500;

  private final URI printer;
  private final String media;
  private final IppTransport transport;

  public IppPrinter(DeviceAddress.Ipp address) {
    this.printer = address.printer();
    this.media = address.media();
    this.transport = new IppTransport(printer);
  }

  /// A status, with the bytes that it came from.
  public record Answer(OfficeStatus status, RawFrame frame) {}

  /// Get-Printer-Attributes.
  public Answer ask() throws LinkException {
    Reply.Answered reply = answer(IppPacket.getPrinterAttributes(printer, Types.printerState, Types.printerStateReasons,
        Types.printerIsAcceptingJobs, Types.queuedJobCount, Types.documentFormatSupported, Types.mediaSupported,
        Types.sidesSupported, Types.printerResolutionSupported));
    IppPacket told = reply.packet();
    PrinterState state = told.getValue(Tag.printerAttributes, Types.printerState);
    if (!isOk(told) || state == null) {
      throw new LinkException(OfflineReason.NOT_UNDERSTOOD, "the printer does not tell its state: " + words(told));
    }
    StateReasons reasons = StateReasons.of(state, told.getValues(Tag.printerAttributes, Types.printerStateReasons));
    if (Boolean.FALSE.equals(told.getValue(Tag.printerAttributes, Types.printerIsAcceptingJobs))) {
      reasons.troubles().add(PrinterTrouble.NOT_ACCEPTED);
      reasons.reasons().add("it takes no jobs now");
    }
    Integer waiting = told.getValue(Tag.printerAttributes, Types.queuedJobCount);
    return new Answer(new OfficeStatus(reasons.troubles(), reasons.reasons(), reasons.warnings(), waiting == null ? 0 : waiting,
        abilities(told)), reply.frame());
  }

  private static OfficeStatus.Abilities abilities(IppPacket told) {
    return new OfficeStatus.Abilities(
        bounded(told.getValues(Tag.printerAttributes, Types.documentFormatSupported).stream()),
        bounded(told.getValues(Tag.printerAttributes, Types.mediaSupported).stream().map(KeywordOrName::asString)),
        bounded(told.getValues(Tag.printerAttributes, Types.sidesSupported).stream()),
        bounded(told.getValues(Tag.printerAttributes, Types.printerResolutionSupported).stream()
            .filter(resolution -> resolution.getUnit().equals(ResolutionUnit.dotsPerInch)).map(Resolution::getX)));
  }

  private static <T> List<T> bounded(Stream<T> values) {
    return values.limit(NAMES_MAX).toList();
  }

  /// Why the printer would not take the job, by what it told of itself and by Validate-Job; empty when it would. Sends no document.
  public Optional<String> objection(String name, OfficeStatus.Abilities abilities) throws LinkException {
    if (!abilities.formats().isEmpty() && !abilities.formats().contains(PDF)) {
      return Optional.of("the printer does not print PDF; it takes " + String.join(", ", abilities.formats()));
    }
    if (!media.isEmpty() && !abilities.media().isEmpty() && !abilities.media().contains(media)) {
      return Optional.of("the printer has no paper called " + media);
    }
    IppPacket told = answer(job(IppPacket.validateJob(printer), name)).packet();
    return isOk(told) || Status.serverErrorOperationNotSupported.equals(told.getStatus())
        ? Optional.empty()
        : Optional.of("the printer does not take the job: " + words(told));
  }

  /// Print-Job, once.
  public Submission submit(String name, byte[] pdf) {
    Reply reply = transport.exchange(job(IppPacket.printJob(printer), name).build(), pdf, DOCUMENT_MAX);
    return switch (reply) {
      case Reply.NotTaken(LinkException why) -> new Submission.Refused(PrinterTrouble.OFFLINE, why.detail());
      case Reply.Lost(LinkException why) -> new Submission.Lost(why);
      case Reply.Answered(IppPacket told, RawFrame _) -> {
        Integer job = told.getValue(Tag.jobAttributes, Types.jobId);
        if (!isOk(told)) {
          yield new Submission.Refused(PrinterTrouble.NOT_ACCEPTED, "the printer does not take the job: " + words(told));
        }
        yield job == null
            ? new Submission.Lost(
                new LinkException(OfflineReason.NOT_UNDERSTOOD, "the printer took the job and gave it no number"))
            : new Submission.Accepted(job);
      }
    };
  }

  private IppPacket.Builder job(IppPacket.Builder request, String name) {
    List<Attribute<?>> operation = new ArrayList<>(List.of(Types.requestingUserName.of(US), Types.jobName.of(name),
        Types.documentFormat.of(PDF)));
    if (!media.isEmpty()) {
      operation.add(Types.ippAttributeFidelity.of(true));
      request.putJobAttributes(Types.media.of(media));
    }
    return request.setVersionNumber(VERSION).putOperationAttributes(operation);
  }

  /// The newest of our jobs of that name, done or not; empty when the printer says that there is none.
  public OptionalInt find(String name) throws LinkException {
    OptionalInt found = find(name, "not-completed");
    return found.isPresent() ? found : find(name, "completed");
  }

  private OptionalInt find(String name, String which) throws LinkException {
    IppPacket told = answer(IppPacket.getJobs(printer, Types.jobId, Types.jobName).putOperationAttributes(
        Types.requestingUserName.of(US), Types.limit.of(JOBS_MAX), Types.whichJobs.of(which), Types.myJobs.of(true))).packet();
    if (!isOk(told)) {
      throw new LinkException(OfflineReason.NOT_UNDERSTOOD, "the printer does not list its jobs: " + words(told));
    }
    return told.getAttributeGroups().stream()
        .filter(group -> group.getTag().equals(Tag.jobAttributes) && name.equals(group.getString(Types.jobName)))
        .map(group -> group.getValue(Types.jobId)).filter(id -> id != null).mapToInt(Integer::intValue).max();
  }

  /// Get-Job-Attributes.
  public JobReport follow(int job) throws LinkException {
    IppPacket told = answer(IppPacket.getJobAttributes(printer, job, Types.jobState, Types.jobStateReasons,
        Types.jobImpressionsCompleted, Types.jobMediaSheetsCompleted).putOperationAttributes(Types.requestingUserName.of(US)))
        .packet();
    Status status = told.getStatus();
    if (status.equals(Status.clientErrorNotFound) || status.equals(Status.clientErrorGone)) {
      return new JobReport(Progress.FORGOTTEN, null, "the printer does not know the job any more");
    }
    AttributeGroup group = told.get(Tag.jobAttributes);
    JobState state = group == null ? null : group.getValue(Types.jobState);
    if (!isOk(told) || state == null) {
      throw new LinkException(OfflineReason.NOT_UNDERSTOOD, "the printer does not tell how the job is: " + words(told));
    }
    List<String> reasons = group.getValues(Types.jobStateReasons).stream().filter(reason -> !reason.equals("none")).toList();
    return new JobReport(progress(state, reasons), sheets(group), "job " + state.getName()
        + (reasons.isEmpty() ? "" : " (" + String.join(", ", reasons) + ")"));
  }

  private static Progress progress(JobState state, List<String> reasons) {
    if (state.equals(JobState.completed)) {
      return reasons.contains("job-completed-with-errors") ? Progress.GIVEN_UP : Progress.COMPLETED;
    }
    return state.equals(JobState.aborted) || state.equals(JobState.canceled) ? Progress.GIVEN_UP : Progress.UNDER_WAY;
  }

  /// The larger of the two counters: none may be behind.
  private static @Nullable Integer sheets(AttributeGroup job) {
    return Stream.<AttributeType<Integer>>of(Types.jobImpressionsCompleted, Types.jobMediaSheetsCompleted).map(job::getValue)
        .filter(count -> count != null).max(Integer::compare).orElse(null);
  }

  private Reply.Answered answer(IppPacket.Builder request) throws LinkException {
    return switch (transport.exchange(request.setVersionNumber(VERSION).build(), NO_DOCUMENT, ANSWER_MAX)) {
      case Reply.Answered answered -> answered;
      case Reply.NotTaken(LinkException why) -> throw why;
      case Reply.Lost(LinkException why) -> throw why;
    };
  }

  private static boolean isOk(IppPacket told) {
    return told.getCode() >= 0 && told.getCode() < 0x100;
  }

  private static String words(IppPacket told) {
    String message = told.getString(Tag.operationAttributes, Types.statusMessage);
    return told.getStatus().getName() + (message == null ? "" : ", " + message);
  }

  /// Ends a running call.
  @Override
  public void close() {
    transport.close();
  }
}
