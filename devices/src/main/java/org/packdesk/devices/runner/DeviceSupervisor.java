package org.packdesk.devices.runner;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.packdesk.devices.DeviceAddress;
import org.packdesk.devices.DeviceId;
import org.packdesk.devices.DeviceKind;
import org.packdesk.devices.DeviceListener;
import org.packdesk.devices.DeviceSettings;
import org.packdesk.devices.DeviceSettings.Use;
import org.packdesk.devices.Devices;
import org.packdesk.devices.GateCommand;
import org.packdesk.devices.GateMap;
import org.packdesk.devices.Induct;
import org.packdesk.devices.InductFormat;
import org.packdesk.devices.Protocol;
import org.packdesk.devices.Telegram;
import org.packdesk.devices.checkweigher.CheckweigherProtocol;
import org.packdesk.devices.gate.ModbusGate;
import org.packdesk.devices.ipp.IppPrinter;
import org.packdesk.devices.link.Link;
import org.packdesk.devices.link.SerialLink;
import org.packdesk.devices.link.TcpLink;
import org.packdesk.devices.runner.PrinterTalk.Counting;
import org.packdesk.devices.scale.SicsProtocol;
import org.packdesk.devices.scanner.InductProtocol;
import org.packdesk.devices.scanner.SuffixScannerProtocol;

/// All devices of a station, each on its own thread.
public final class DeviceSupervisor implements Devices {

  private static final Duration GENTLE = Duration.ofSeconds(1);
  private static final Duration FORCED = Duration.ofMillis(800);

  private final Map<DeviceId, Running> running = new LinkedHashMap<>();
  private final Time time;

  private DeviceSupervisor(Time time) {
    this.time = time;
  }

  /// Returns at once; devices that are not there are tried for ever. Throws `IllegalArgumentException` when two devices have one id.
  public static Devices start(List<DeviceSettings> devices, DeviceListener listener, InstantSource clock) {
    DeviceSupervisor supervisor = new DeviceSupervisor(Time.system(clock));
    for (DeviceSettings settings : devices) {
      if (supervisor.running.put(settings.id(), supervisor.prepare(settings, listener)) != null) {
        throw new IllegalArgumentException("two devices are called '" + settings.id() + "'");
      }
    }
    supervisor.running.values().forEach(device -> device.thread.start());
    return supervisor;
  }

  private record Running(DeviceSettings settings, Thread thread, Runnable breakOff, Bell bell, PrintLine line, GateLine gate) {}

  private Running prepare(DeviceSettings settings, DeviceListener listener) {
    Bell bell = new Bell();
    if (settings.use() == Use.WHEN_WANTED) {
      bell.rest();
    }
    PrintLine line = new PrintLine(bell);
    Announcer announcer = new Announcer(settings.id(), listener, time, bell);
    if (settings.kind() == DeviceKind.GATE) {
      return gate(settings, line, announcer, bell);
    }
    return switch (DeviceAddress.parse(settings.address())) {
      case DeviceAddress.Tcp tcp -> linked(settings, new TcpLink(tcp), line, announcer, bell);
      case DeviceAddress.Serial serial ->
        linked(settings, new SerialLink(serial.path(), settings.serial()), line, announcer, bell);
      case DeviceAddress.Ipp address -> {
        OfficePrinter printer = new OfficePrinter(new IppPrinter(address), OfficePrinter.Patience.USUAL, line,
            settings.pollEvery(), announcer, time, bell);
        yield new Running(settings, thread(settings, printer), printer::breakOff, bell, line, new GateLine(time, bell));
      }
    };
  }

  private Running linked(DeviceSettings settings, Link link, PrintLine line, Announcer announcer, Bell bell) {
    Session session = switch (settings.kind()) {
      case SCANNER -> settings.inducts()
          ? stream(new InductProtocol(InductFormat.of(settings.dialect().profile())), settings, announcer, bell)
          : stream(new SuffixScannerProtocol(), settings, announcer, bell);
      case SCALE -> stream(new SicsProtocol(), settings, announcer, bell);
      case CHECKWEIGHER ->
        stream(new CheckweigherProtocol(Telegram.of(settings.dialect().profile())), settings, announcer, bell);
      case GATE -> throw new IllegalStateException("a gate is no stream of bytes: " + settings.id());
      case PRINTER ->
        new ZplPrinter(settings.counts() ? Counting.WHEN_IDLE : Counting.NEVER, line, settings.pollEvery(), announcer,
            time, bell);
    };
    DeviceRunner runner = new DeviceRunner(link, session, announcer, time, bell);
    return new Running(settings, thread(settings, runner), runner::breakOff, bell, line, new GateLine(time, bell));
  }

  private Running gate(DeviceSettings settings, PrintLine unused, Announcer announcer, Bell bell) {
    GateLine commands = new GateLine(time, bell);
    GateMap map = GateMap.of(settings.dialect().profile());
    DeviceAddress.Tcp address = (DeviceAddress.Tcp) DeviceAddress.parse(settings.address());
    DivertGate gate = new DivertGate(new ModbusGate(address, map), map, commands, settings.pollEvery(), announcer,
        new DivertGate.Clocked(time, bell));
    return new Running(settings, thread(settings, gate), gate::breakOff, bell, unused, commands);
  }

  private Session stream(Protocol<?> protocol, DeviceSettings settings, Announcer announcer, Bell bell) {
    return new StreamSession<>(protocol, settings.pollEvery(), announcer, time, bell);
  }

  private static Thread thread(DeviceSettings settings, Runnable runner) {
    return Thread.ofPlatform().daemon().name("device-" + settings.id()).unstarted(runner);
  }

  @Override
  public void print(DeviceId printer, String jobId, byte[] job) {
    printer(printer).line.add(jobId, job);
  }

  @Override
  public void use(DeviceId printer) {
    Running wanted = printer(printer);
    for (Running device : running.values()) {
      if (device.settings.use() == Use.WHEN_WANTED && !device.settings.id().equals(printer)) {
        device.bell.rest();
      }
    }
    wanted.bell.wake();
  }

  private Running printer(DeviceId id) {
    Running device = running.get(id);
    if (device == null || device.settings.kind() != DeviceKind.PRINTER) {
      throw new IllegalArgumentException("'" + id + "' is no printer of this station");
    }
    return device;
  }

  @Override
  public void divert(DeviceId gate, GateCommand command) {
    gateLine(gate).add(command);
  }

  @Override
  public void induct(DeviceId gate, Induct induct) {
    gateLine(gate).set(induct);
  }

  private GateLine gateLine(DeviceId gate) {
    Running device = running.get(gate);
    if (device == null || device.settings.kind() != DeviceKind.GATE) {
      throw new IllegalArgumentException("'" + gate + "' is no gate of this station");
    }
    return device.gate;
  }

  @Override
  public void close() {
    running.values().forEach(device -> device.bell.stop());
    join(GENTLE);
    running.values().stream().filter(device -> device.thread.isAlive()).forEach(device -> device.breakOff.run());
    join(FORCED);
  }

  private void join(Duration patience) {
    long due = time.in(patience);
    for (Running device : running.values()) {
      try {
        device.thread.join(time.until(due));
      } catch (InterruptedException hurried) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
