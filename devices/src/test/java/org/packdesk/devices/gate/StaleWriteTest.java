package org.packdesk.devices.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.digitalpetri.modbus.client.ModbusTcpClient;
import com.digitalpetri.modbus.exceptions.ModbusException;
import com.digitalpetri.modbus.exceptions.ModbusExecutionException;
import com.digitalpetri.modbus.pdu.ReadHoldingRegistersRequest;
import com.digitalpetri.modbus.pdu.WriteMultipleRegistersRequest;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.packdesk.devices.DeviceAddress;
import org.packdesk.devices.virtual.LineFault;
import org.packdesk.devices.virtual.VirtualGate;

class StaleWriteTest {

  private static final int COMMAND = 2;
  private static final int READS = 50;
  private final VirtualGate gate = VirtualGate.alone(0, InstantSource.system(), event -> {});
  private final EventLoopGroup thread = new NioEventLoopGroup(1);
  private final ModbusTcpClient client = ModbusGate.client((DeviceAddress.Tcp) DeviceAddress.parse(gate.address()), thread);

  @AfterEach
  void close() throws ModbusExecutionException {
    client.disconnect();
    thread.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
    gate.close();
  }

  @Test
  void aCommandThatWasIssuedWithoutAConnectionIsNotCarriedOutWhenThereIsOneAgain() throws Exception {
    client.connect();
    gate.fault(LineFault.NETWORK_CUT);
    for (Instant end = Instant.now().plusSeconds(10); client.isConnected();) {
      assertThat(Instant.now()).as("the cut is noticed").isBefore(end);
      Thread.onSpinWait();
    }
    byte[] command = {0, 7, 0, 1, 3, 0, 0, 0, 0, 1};
    var written = client.writeMultipleRegistersAsync(1, new WriteMultipleRegistersRequest(COMMAND, 5, command))
        .toCompletableFuture();
    // lazy: it fails at once; eager: it waits for the next connection, a second after the last one was lost
    assertThat(written.handle((answer, failure) -> failure != null).completeOnTimeout(false, 700, TimeUnit.MILLISECONDS).join())
        .as("the write fails at once").isTrue();
    gate.repair(LineFault.NETWORK_CUT);
    for (int i = 0; i < READS; i++) {
      assertThat(commandRegisters()).as("read %d", i).containsOnly(0);
    }
  }

  /// As soon as the gate answers again.
  private byte[] commandRegisters() throws TimeoutException {
    for (Instant end = Instant.now().plusSeconds(20); Instant.now().isBefore(end);) {
      try {
        return ByteBuffer.wrap(client.readHoldingRegisters(1, new ReadHoldingRegistersRequest(COMMAND, 5)).registers()).array();
      } catch (ModbusException notYet) {
        Thread.onSpinWait();
      }
    }
    throw new TimeoutException("the gate did not come back");
  }
}
