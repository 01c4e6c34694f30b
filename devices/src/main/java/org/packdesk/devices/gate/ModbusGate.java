package org.packdesk.devices.gate;

import com.digitalpetri.modbus.client.ModbusTcpClient;
import com.digitalpetri.modbus.exceptions.ModbusExecutionException;
import com.digitalpetri.modbus.exceptions.ModbusResponseException;
import com.digitalpetri.modbus.exceptions.ModbusTimeoutException;
import com.digitalpetri.modbus.pdu.ReadHoldingRegistersRequest;
import com.digitalpetri.modbus.pdu.WriteMultipleRegistersRequest;
import com.digitalpetri.modbus.tcp.client.NettyClientTransportConfig;
import com.digitalpetri.modbus.tcp.client.NettyTcpClientTransport;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.packdesk.devices.DeviceAddress;
import org.packdesk.devices.GateMap;
import org.packdesk.devices.OfflineReason;
import org.packdesk.devices.RawFrame;
import org.packdesk.devices.link.LinkException;

/// A gate's registers over Modbus TCP. Every call blocks, at most about a second. Only [#read] opens the connection; what is written while
/// there is none fails at once, and what was not answered in time closes the connection without sending what still waits in it, so
/// that no command is carried out after its time. One thread; `close` may be called by any.
public final class ModbusGate implements AutoCloseable {

  private static final Duration CONNECT_TIMEOUT = Duration.ofMillis(500);
  private static final Duration REQUEST_TIMEOUT = Duration.ofMillis(800);
  private static final int REGISTER_BYTES = 2;
  private static final int COMMAND = 2;

  static {
    // the library would warn of its use of sun.misc.Unsafe
    System.setProperty("io.netty.noUnsafe", "true");
  }

  private final String where;
  private final GateMap map;
  private final EventLoopGroup thread;
  private final ModbusTcpClient client;

  public ModbusGate(DeviceAddress.Tcp address, GateMap map) {
    this.where = address.host() + ":" + address.port();
    this.map = map;
    this.thread = new NioEventLoopGroup(1, Thread.ofPlatform().daemon().name("modbus-" + where).factory());
    this.client = client(address, thread);
  }

  /// With eager reconnecting, a write that was issued while there was no connection would be carried out as soon as there is one again, long
  /// after its caller was told that it failed.
  static ModbusTcpClient client(DeviceAddress.Tcp address, EventLoopGroup thread) {
    NettyClientTransportConfig way = NettyClientTransportConfig.create(config -> config
        .setHostname(address.host().replaceAll("[\\[\\]]", "")).setPort(address.port()).setConnectTimeout(CONNECT_TIMEOUT)
        .setReconnectLazy(true).setEventLoopGroup(thread).setExecutor(thread)
        .setBootstrapCustomizer(bootstrap -> bootstrap.option(ChannelOption.SO_LINGER, 0)));
    return ModbusTcpClient.create(new NettyTcpClientTransport(way), config -> config.setRequestTimeout(REQUEST_TIMEOUT));
  }

  /// @param validFor how long the command is good
  /// @param heartbeat the last one written
  public record Order(int trackId, int lane, Duration validFor, int heartbeat, int sequence) {}

  public boolean connected() {
    return client.isConnected();
  }

  /// Opens the connection where there is none.
  public GateRegisters read() throws LinkException {
    try {
      if (!client.isConnected()) {
        client.disconnect();
        client.connect();
      }
      byte[] registers = client.readHoldingRegisters(map.unit(),
          new ReadHoldingRegistersRequest(map.base() + GateRegisters.FIRST, GateRegisters.COUNT)).registers();
      if (registers.length != GateRegisters.COUNT * REGISTER_BYTES) {
        throw new LinkException(OfflineReason.NOT_UNDERSTOOD, where + " gave " + registers.length + " bytes of registers");
      }
      return new GateRegisters(RawFrame.of(registers));
    } catch (ModbusResponseException refused) {
      throw refused(refused);
    } catch (ModbusExecutionException | ModbusTimeoutException lost) {
      throw hungUp(lost);
    }
  }

  public void beat(int heartbeat, int induct) throws LinkException {
    write(0, heartbeat, induct);
  }

  public void command(Order order) throws LinkException {
    int millis = Math.toIntExact(Math.clamp(order.validFor.toMillis(), 1, 65_535));
    write(COMMAND, order.trackId, order.lane, millis, order.heartbeat, order.sequence);
  }

  private void write(int offset, int... values) throws LinkException {
    if (!client.isConnected()) {
      throw new LinkException(OfflineReason.UNPLUGGED, "no connection to " + where);
    }
    ByteBuffer bytes = ByteBuffer.allocate(values.length * REGISTER_BYTES);
    for (int value : values) {
      bytes.putShort((short) value);
    }
    try {
      client.writeMultipleRegisters(map.unit(),
          new WriteMultipleRegistersRequest(map.base() + offset, values.length, bytes.array()));
    } catch (ModbusResponseException refused) {
      throw refused(refused);
    } catch (ModbusExecutionException | ModbusTimeoutException lost) {
      throw hungUp(lost);
    }
  }

  private LinkException refused(ModbusResponseException refused) {
    return new LinkException(OfflineReason.NOT_UNDERSTOOD,
        where + " refuses function " + refused.getFunctionCode() + " with exception " + refused.getExceptionCode()
            + ": wrong base or unit?",
        refused);
  }

  private LinkException hungUp(Exception lost) {
    hangUp();
    Throwable cause = lost;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return switch (cause) {
      case ModbusTimeoutException _ ->
        new LinkException(OfflineReason.SILENT, where + " does not answer for " + REQUEST_TIMEOUT.toMillis() + " ms", lost);
      case UnknownHostException _ -> new LinkException(OfflineReason.NOT_FOUND, "no host is called " + where, lost);
      case io.netty.channel.ConnectTimeoutException _ ->
        new LinkException(OfflineReason.NOT_FOUND, "nobody answers at " + where, lost);
      case ConnectException _ -> new LinkException(OfflineReason.REFUSED, where + " refuses connections", lost);
      default -> new LinkException(OfflineReason.UNPLUGGED, "connection to " + where + " lost: " + cause.getMessage(), lost);
    };
  }

  private void hangUp() {
    try {
      client.disconnect();
    } catch (ModbusExecutionException alreadyGone) {
      // nothing is left to close
    }
  }

  @Override
  public void close() {
    hangUp();
    var _ = thread.shutdownGracefully(0, REQUEST_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
  }
}
