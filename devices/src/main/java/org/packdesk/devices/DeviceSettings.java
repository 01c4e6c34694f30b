package org.packdesk.devices;

import java.time.Duration;
import java.util.Map;

/// One device of a station. Its dialect's protocol is `suffix`, `mt-sics`, `zpl`, or `zpl-sgd` for a ZPL printer that tells how many labels it ever
/// printed, `ipp` for an office printer, `induct` ([InductFormat]), `checkweigher` ([Telegram]) or `gate` ([GateMap]); `address` a serial path such as `/dev/ttyUSB0` (a symlink is
/// followed at every opening), `tcp://host:port`, or an office printer's `ipp://host/path`; `pollEvery` how often a scale or an idle printer is asked. What cannot be is
/// refused with an `IllegalArgumentException` in plain words.
public record DeviceSettings(DeviceId id, DeviceKind kind, Dialect dialect, String address, SerialSettings serial,
    Duration pollEvery, Use use) {

  /// WHEN_WANTED: another station's printer; many serve one connection at a time, so it is opened only while it is needed.
  public enum Use {
    ALWAYS, WHEN_WANTED
  }

  private static final String LABELS = "zpl";
  private static final String COUNTED = "zpl-sgd";
  private static final String OFFICE = "ipp";
  private static final String INDUCT = "induct";
  private static final String GATE = "gate";
  private static final Map<String, DeviceKind> KIND_BY_PROTOCOL = Map.of("suffix", DeviceKind.SCANNER, "mt-sics",
      DeviceKind.SCALE, "zpl", DeviceKind.PRINTER, COUNTED, DeviceKind.PRINTER, OFFICE, DeviceKind.PRINTER, INDUCT,
      DeviceKind.SCANNER, "checkweigher", DeviceKind.CHECKWEIGHER, GATE, DeviceKind.GATE);
  private static final Duration POLL_MIN = Duration.ofMillis(20);
  private static final Duration POLL_MAX = Duration.ofSeconds(10);

  public DeviceSettings {
    String protocol = dialect.protocol();
    DeviceKind speaks = KIND_BY_PROTOCOL.get(protocol);
    if (speaks == null) {
      throw refusal(id, "protocol '" + protocol
          + "' is not known; known are suffix, induct, mt-sics, zpl, zpl-sgd, ipp, checkweigher and gate");
    }
    require(kind == speaks, id, "protocol '" + protocol + "' is for a " + words(speaks) + ", not for a " + words(kind));
    String wrong = DeviceAddress.problem(address);
    require(wrong.isEmpty(), id, wrong);
    require(protocol.equals(OFFICE) == DeviceAddress.parse(address) instanceof DeviceAddress.Ipp, id,
        "an address such as ipp://host/ipp/print and the protocol 'ipp' go together");
    require(!protocol.equals(GATE) || DeviceAddress.parse(address) instanceof DeviceAddress.Tcp, id,
        "a gate speaks Modbus TCP; give it an address such as tcp://host:502");
    checkProfile(id, dialect);
    require(pollEvery.compareTo(POLL_MIN) >= 0 && pollEvery.compareTo(POLL_MAX) <= 0, id,
        "it can be asked every 20 ms to 10 s, not every " + pollEvery.toMillis() + " ms");
    require(use == Use.ALWAYS || protocol.equals(LABELS), id,
        "only a printer with protocol 'zpl' can be a neighbour's: its counter would count the neighbour's labels too");
  }

  /// A device of this station alone, with a protocol as its manual has it.
  public DeviceSettings(DeviceId id, DeviceKind kind, String protocol, String address, SerialSettings serial,
      Duration pollEvery) {
    this(id, kind, Dialect.of(protocol), address, serial, pollEvery, Use.ALWAYS);
  }

  /// A scanner that ends each code with CR, LF or CR LF.
  public static DeviceSettings scanner(String id, String address) {
    return new DeviceSettings(new DeviceId(id), DeviceKind.SCANNER, "suffix", address, SerialSettings.DEFAULT,
        Duration.ofSeconds(1));
  }

  /// An MT-SICS scale, asked four times a second.
  public static DeviceSettings scale(String id, String address) {
    return new DeviceSettings(new DeviceId(id), DeviceKind.SCALE, "mt-sics", address, SerialSettings.DEFAULT,
        Duration.ofMillis(250));
  }

  /// A ZPL printer, asked once a second.
  public static DeviceSettings printer(String id, String address) {
    return new DeviceSettings(new DeviceId(id), DeviceKind.PRINTER, "zpl", address, SerialSettings.DEFAULT,
        Duration.ofSeconds(1));
  }

  /// Another station's ZPL printer.
  public static DeviceSettings neighboursPrinter(String id, String address) {
    return new DeviceSettings(new DeviceId(id), DeviceKind.PRINTER, Dialect.of(LABELS), address, SerialSettings.DEFAULT,
        Duration.ofSeconds(1), Use.WHEN_WANTED);
  }

  /// A ZPL printer that is asked for its label counter too.
  public static DeviceSettings countingPrinter(String id, String address) {
    return new DeviceSettings(new DeviceId(id), DeviceKind.PRINTER, COUNTED, address, SerialSettings.DEFAULT,
        Duration.ofSeconds(1));
  }

  /// An office printer for PDF documents, asked every three seconds.
  public static DeviceSettings officePrinter(String id, String address) {
    return new DeviceSettings(new DeviceId(id), DeviceKind.PRINTER, OFFICE, address, SerialSettings.DEFAULT,
        Duration.ofSeconds(3));
  }

  /// The scanner at a weigh line's beginning, which names each parcel's track id.
  public static DeviceSettings inductScanner(String id, String address) {
    return new DeviceSettings(new DeviceId(id), DeviceKind.SCANNER, INDUCT, address, SerialSettings.DEFAULT,
        Duration.ofSeconds(1));
  }

  /// An in-motion scale with the standard telegram.
  public static DeviceSettings checkweigher(String id, String address) {
    return new DeviceSettings(new DeviceId(id), DeviceKind.CHECKWEIGHER, "checkweigher", address, SerialSettings.DEFAULT,
        Duration.ofSeconds(1));
  }

  /// A divert gate, its registers read twenty times a second.
  public static DeviceSettings gate(String id, String address) {
    return new DeviceSettings(new DeviceId(id), DeviceKind.GATE, GATE, address, SerialSettings.DEFAULT, Duration.ofMillis(50));
  }

  public DeviceSettings withProfile(Map<String, String> profile) {
    return new DeviceSettings(id, kind, new Dialect(dialect.protocol(), profile), address, serial, pollEvery, use);
  }

  public String protocol() {
    return dialect.protocol();
  }

  public boolean inducts() {
    return protocol().equals(INDUCT);
  }

  /// It takes labels; an office printer takes documents.
  public boolean printsLabels() {
    return kind == DeviceKind.PRINTER && !protocol().equals(OFFICE);
  }

  public boolean counts() {
    return protocol().equals(COUNTED);
  }

  private static void checkProfile(DeviceId id, Dialect dialect) {
    try {
      switch (dialect.protocol()) {
        case INDUCT -> InductFormat.of(dialect.profile());
        case "checkweigher" -> Telegram.of(dialect.profile());
        case GATE -> GateMap.of(dialect.profile());
        default -> Profiles.over(Map.of(), dialect.profile());
      }
    } catch (IllegalArgumentException wrong) {
      throw new IllegalArgumentException("device '" + id + "': " + wrong.getMessage(), wrong);
    }
  }

  private static void require(boolean holds, DeviceId id, String words) {
    if (!holds) {
      throw refusal(id, words);
    }
  }

  private static IllegalArgumentException refusal(DeviceId id, String words) {
    return new IllegalArgumentException("device '" + id + "': " + words);
  }

  private static String words(DeviceKind kind) {
    return switch (kind) {
      case SCANNER -> "scanner";
      case SCALE -> "scale";
      case PRINTER -> "printer";
      case CHECKWEIGHER -> "checkweigher";
      case GATE -> "gate";
    };
  }
}
