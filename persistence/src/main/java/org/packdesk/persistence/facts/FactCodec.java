package org.packdesk.persistence.facts;

import java.io.ByteArrayOutputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Facts to the bytes that are stored, and back. The only place that knows a fact's name in JSON and how an old version becomes
/// today's. What is stored is never written again: hashes and the network use the stored bytes. Thread-safe.
public final class FactCodec {
  private static final int BYTES_USUAL = 512;
  private static final List<Type> TYPES = List.of(
      new Type("station-started", 1, StationStarted.class),
      new Type("operator-signed-in", 1, OperatorSignedIn.class),
      new Type("operator-signed-out", 1, OperatorSignedOut.class),
      new Type("order-opened", 3, OrderOpened.class),
      new Type("order-reopened", 1, OrderReopened.class),
      new Type("order-set-aside", 1, OrderSetAside.class),
      new Type("order-packed", 1, OrderPacked.class),
      new Type("item-scanned", 1, ItemScanned.class),
      new Type("scan-refused", 1, ScanRefused.class),
      new Type("carton-scanned", 1, CartonScanned.class),
      new Type("parcel-weighed", 1, ParcelWeighed.class),
      new Type("parcel-packed", 2, ParcelPacked.class),
      new Type("label-intended", 1, LabelIntended.class),
      new Type("label-ready", 1, LabelReady.class),
      new Type("label-rejected", 1, LabelRejected.class),
      new Type("label-unknown", 1, LabelUnknown.class),
      new Type("label-refused", 1, LabelRefused.class),
      new Type("label-void-wanted", 1, LabelVoidWanted.class),
      new Type("label-voided", 1, LabelVoided.class),
      new Type("label-applied", 1, LabelApplied.class),
      new Type("print-queued", 2, PrintQueued.class),
      new Type("print-sending", 2, PrintSending.class),
      new Type("print-not-started", 1, PrintNotStarted.class),
      new Type("print-sent", 2, PrintSent.class),
      new Type("print-unknown", 1, PrintUnknown.class),
      new Type("print-counted", 1, PrintCounted.class),
      new Type("print-elsewhere", 1, PrintElsewhere.class),
      new Type("print-confirmed", 1, PrintConfirmed.class),
      new Type("print-not-printed", 1, PrintNotPrinted.class),
      new Type("order-claimed", 1, OrderClaimed.class),
      new Type("claim-lost", 1, ClaimLost.class),
      new Type("order-stopped", 1, OrderStopped.class),
      new Type("order-recalled", 1, OrderRecalled.class),
      new Type("order-readdressed", 1, OrderReaddressed.class),
      new Type("parcel-parked", 1, ParcelParked.class),
      new Type("parcel-taken-up", 1, ParcelTakenUp.class),
      new Type("label-numbered", 1, LabelNumbered.class),
      new Type("label-manifested", 1, LabelManifested.class),
      new Type("label-manifest-rejected", 1, LabelManifestRejected.class),
      new Type("epoch-began", 1, EpochBegan.class),
      new Type("store-set-aside", 1, StoreSetAside.class),
      new Type("label-not-bought", 1, LabelNotBought.class),
      new Type("recall-found", 1, RecallFound.class),
      new Type("label-checked", 1, LabelChecked.class),
      new Type("printer-chosen", 1, PrinterChosen.class),
      new Type("parcel-inducted", 1, ParcelInducted.class),
      new Type("parcel-measured", 1, ParcelMeasured.class),
      new Type("parcel-judged", 1, ParcelJudged.class),
      new Type("divert-commanded", 1, DivertCommanded.class),
      new Type("divert-refused", 1, DivertRefused.class),
      new Type("divert-confirmed", 2, DivertConfirmed.class),
      new Type("parcel-lost", 1, ParcelLost.class),
      new Type("parcel-found", 1, ParcelFound.class),
      new Type("stranger-seen", 1, StrangerSeen.class),
      new Type("line-mode-changed", 1, LineModeChanged.class),
      new Type("induct-stopped", 1, InductStopped.class),
      new Type("induct-resumed", 1, InductResumed.class),
      new Type("line-started", 1, LineStarted.class),
      new Type("case-opened", 1, CaseOpened.class),
      new Type("case-taken-up", 1, CaseTakenUp.class),
      new Type("case-left", 1, CaseLeft.class),
      new Type("parcel-adopted", 1, ParcelAdopted.class),
      new Type("parcel-reweighed", 1, ParcelReweighed.class),
      new Type("unit-checked", 1, UnitChecked.class),
      new Type("contents-checked", 1, ContentsChecked.class),
      new Type("parcel-repacked", 1, ParcelRepacked.class),
      new Type("root-cause-named", 1, RootCauseNamed.class),
      new Type("case-end-wanted", 1, CaseEndWanted.class),
      new Type("parcel-released", 1, ParcelReleased.class),
      new Type("case-closed", 1, CaseClosed.class),
      new Type("scale-checked", 1, ScaleChecked.class),
      new Type("stop-reviewed", 1, StopReviewed.class),
      new Type("gate-heard", 1, GateHeard.class));
  private static final Map<Class<? extends Fact>, Type> BY_CLASS = TYPES.stream()
      .collect(Collectors.toUnmodifiableMap(Type::fact, Function.identity()));
  private static final Map<String, Type> BY_NAME = TYPES.stream()
      .collect(Collectors.toUnmodifiableMap(Type::name, Function.identity()));

  private final JsonMapper json = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
      .enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
      .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
      .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES).build();
  private final Upcasting upcasting;

  /// A type of fact. @param v the version written today
  private record Type(String name, int v, Class<? extends Fact> fact) {}

  public FactCodec() {
    this(Upcasting.TODAY);
  }

  FactCodec(Upcasting upcasting) {
    this.upcasting = upcasting;
  }

  /// @return the name of a fact's type, in kebab-case and the past tense
  public static String typeOf(Fact fact) {
    return fact instanceof ForeignFact foreign ? foreign.type() : type(fact).name();
  }

  static List<String> typeNames() {
    return TYPES.stream().map(Type::name).toList();
  }

  public static int versionOf(Fact fact) {
    return type(fact).v();
  }

  private static Type type(Fact fact) {
    Type type = BY_CLASS.get(fact.getClass());
    if (type == null) {
      throw new IllegalArgumentException("a fact of another program is never written: " + fact);
    }
    return type;
  }

  /// @return UTF-8 JSON
  public byte[] encode(StoredFact stored) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(BYTES_USUAL);
    try (JsonGenerator out = json.createGenerator(bytes)) {
      out.writeStartObject();
      out.writeStringProperty("type", stored.type()).writeNumberProperty("v", stored.v());
      out.writeStringProperty("station", stored.station()).writeStringProperty("epoch", stored.epoch());
      out.writeNumberProperty("seq", stored.seq()).writeStringProperty("hlc", stored.hlc());
      out.writeStringProperty("at", stored.at().toString()).writeNumberProperty("mono", stored.monoNanos());
      out.writeStringProperty("operator", stored.operator());
      subjects(out, stored.fact().subjects());
      out.writePOJOProperty("data", stored.fact());
      out.writeEndObject();
    }
    return bytes.toByteArray();
  }

  private static void subjects(JsonGenerator out, Subjects about) {
    out.writeObjectPropertyStart("subjects");
    put(out, "order", about.order());
    put(out, "label", about.label());
    put(out, "print", about.print());
    if (about.parcel() != null) {
      out.writeNumberProperty("parcel", about.parcel());
    }
    out.writeEndObject();
  }

  private static void put(JsonGenerator out, String field, @Nullable String value) {
    if (value != null) {
      out.writeStringProperty(field, value);
    }
  }

  /// @throws BadFactException when the bytes are no fact; a fact of an unknown type is a [ForeignFact]
  public StoredFact decode(byte[] bytes) {
    try {
      JsonNode envelope = json.readTree(bytes);
      String name = envelope.required("type").stringValue();
      int v = envelope.required("v").intValue();
      JsonNode operator = envelope.path("operator");
      return new StoredFact(name, v, envelope.required("station").stringValue(), envelope.required("epoch").stringValue(),
          envelope.required("seq").longValue(), envelope.required("hlc").stringValue(),
          Instant.parse(envelope.required("at").stringValue()),
          envelope.required("mono").longValue(), operator.isString() ? operator.stringValue() : null,
          fact(name, v, (ObjectNode) envelope.required("data")));
    } catch (JacksonException | ClassCastException | DateTimeException e) {
      throw new BadFactException("these bytes are no fact: " + e.getMessage(), e);
    }
  }

  private Fact fact(String name, int v, ObjectNode data) {
    Type type = BY_NAME.get(name);
    return type == null ? new ForeignFact(name) : json.treeToValue(upcasting.toCurrent(name, v, data), type.fact());
  }
}
