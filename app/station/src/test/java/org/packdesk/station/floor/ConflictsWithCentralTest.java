package org.packdesk.station.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packdesk.central.CentralSettings;
import org.packdesk.central.Counts;
import org.packdesk.central.orders.OrderChange;
import org.packdesk.central.orders.Recipient;
import org.packdesk.persistence.facts.LabelIntended;
import org.packdesk.persistence.facts.LabelReady;
import org.packdesk.persistence.facts.OrderClaimed;
import org.packdesk.persistence.facts.OrderPacked;
import org.packdesk.persistence.facts.OrderRecalled;
import org.packdesk.persistence.facts.OrderStopped;
import org.packdesk.persistence.facts.PrintSent;
import org.packdesk.persistence.facts.RecallFound;
import org.packdesk.persistence.facts.StopCause;
import org.packdesk.persistence.work.WorkOrder;
import org.packdesk.station.gs1.PackdeskCode;
import org.packdesk.station.gs1.PackdeskCode.Kind;
import org.packdesk.station.packing.DeskCommand;
import org.packdesk.station.packing.PackView;
import org.packdesk.station.packing.PackView.ShelfState;
import org.packdesk.station.words.Say;
import org.packdesk.station.words.VerdictKind;
import org.packdesk.station.words.Words;

/// Central changes its mind, or two desks have the same order: whole desks, a real central, real paper. Each test opens its floor first.
@SuppressWarnings("NullAway.Init")
final class ConflictsWithCentralTest {
  private static final String PLATE = new PackdeskCode(Kind.PLATE, "000901").text();
  private static final String OTHER_PLATE = new PackdeskCode(Kind.PLATE, "000902").text();

  /// So long that none is over by itself: the test moves central's clock.
  private static final Duration LEASE = Duration.ofMinutes(10);

  @TempDir
  Path folder;
  private SmallFloor floor;
  private WholeDesk desk;
  private DeskPacker packer;

  private void open(UnaryOperator<CentralSettings> change) throws Exception {
    floor = SmallFloor.open(folder, change);
    desk = floor.desk();
    packer = floor.packer();
    packer.signIn();
  }

  @AfterEach
  void close() {
    floor.close();
  }

  private Counts.Labels labels() {
    return floor.central().counts().labels();
  }

  @Test
  void aCancelledOrderIsStoppedInHandAndItsLabelIsVoided() throws Exception {
    open(UnaryOperator.identity());
    WorkOrder order = packer.orderOf(1);
    packer.open(order);
    packer.allUnits();
    desk.screen().until("its label is here", () -> !desk.facts(LabelReady.class).isEmpty());
    floor.central().change(order.id(), new OrderChange.Cancel("the customer called"));
    desk.screen().until(Say.DO_SET_ASIDE);
    assertThat(desk.facts(OrderStopped.class)).containsExactly(
        new OrderStopped(order.id(), StopCause.CANCELLED, "the customer called"));
    desk.screen().until("its label is voided", () -> labels().voided() == 1);
    assertThat(labels().purchased()).isEqualTo(1);
    assertThat(packer.scan(order.tote()).words().say()).isEqualTo(Say.ORDER_CANCELLED);
    desk.settle();
  }

  @Test
  void aHeldOrderGoesOnWithItsLabelWhenItIsFree() throws Exception {
    open(UnaryOperator.identity());
    WorkOrder order = packer.orderOf(1);
    packer.open(order);
    packer.unit();
    floor.central().change(order.id(), new OrderChange.Hold("payment"));
    desk.screen().until(Say.DO_SET_ASIDE);
    desk.screen().until("the desk knows why",
        () -> desk.store().work().order(order.id()).orElseThrow().standing().hold() == WorkOrder.Hold.HELD);
    assertThat(packer.scan(order.tote()).words().say()).isEqualTo(Say.ORDER_HELD);
    floor.central().change(order.id(), new OrderChange.Free());
    desk.screen().until("the order is free", () -> !desk.store().work().waiting(1).isEmpty()
        && packer.scanned(order.tote()).kind() == VerdictKind.ACCEPTED);
    packer.finishParcel();
    desk.settle();
    assertThat(labels()).isEqualTo(new Counts.Labels(1, 0));
  }

  @Test
  void aNewAddressVoidsThePaperThatIsOutAndTheNewLabelGoesOn() throws Exception {
    open(UnaryOperator.identity());
    WorkOrder order = packer.orderOf(1);
    packer.open(order);
    packer.allUnits();
    packer.carton();
    desk.screen().until(Say.DO_TAKE_LABEL);
    String old = desk.paper().newest().orElseThrow();
    floor.central().change(order.id(), new OrderChange.Change(
        new Recipient("Ada Lovelace", "St James's Square 12", "SW1Y 4JH", "London", "GB"), null, null));
    desk.screen().until("a second paper is out", () -> desk.papers() == 2);
    assertThat(packer.scan(old).words().say()).isEqualTo(Say.WRONG_LABEL);
    packer.scanBack();
    desk.settle();
    assertThat(desk.facts(OrderPacked.class)).hasSize(1);
    assertThat(labels()).isEqualTo(new Counts.Labels(2, 1));
    assertThat(desk.facts(LabelIntended.class)).extracting(LabelIntended::attempt).containsExactly(1, 2);
  }

  @Test
  void whatIsPackedAndThenCancelledIsCalledBack() throws Exception {
    open(UnaryOperator.identity());
    WorkOrder order = packer.orderOf(1);
    packer.open(order);
    packer.finishParcel();
    desk.settle();
    floor.central().change(order.id(), new OrderChange.Cancel("fraud"));
    desk.screen().until("the desk is told to find it", () -> !desk.facts(OrderRecalled.class).isEmpty());
    assertThat(desk.facts(OrderRecalled.class)).extracting(OrderRecalled::cause).containsExactly(StopCause.CANCELLED);
    desk.screen().until("its label is voided", () -> labels().voided() == 1);
    assertThat(packer.scan(desk.paper().newest().orElseThrow()).words()).isEqualTo(
        Words.of(Say.RECALL_FOUND, 1, order.reference()));
    assertThat(desk.facts(RecallFound.class)).extracting(RecallFound::orderId).containsExactly(order.id());
    floor.settle();
  }

  @Test
  void twoDesksThatPackOneOrderOfflineBuyOneLabelAndTheSecondParcelIsStopped() throws Exception {
    open(UnaryOperator.identity());
    WholeDesk second = floor.anotherDesk();
    DeskPacker other = new DeskPacker(second);
    other.signIn();
    WorkOrder order = packer.orderOf(1);
    second.screen().until("the order is known at both desks", () -> second.store().work().order(order.id()).isPresent());
    floor.centralGoes();
    for (WholeDesk each : List.of(desk, second)) {
      each.screen().untilRail("central is away", rail -> rail.centralAwaySince() != null);
    }
    packOntoTheShelf(packer, desk, order, PLATE);
    packOntoTheShelf(other, second, order, OTHER_PLATE);
    floor.centralComes();
    desk.screen().until("one desk has the label, the other is stopped",
        () -> desk.facts(OrderStopped.class).size() + second.facts(OrderStopped.class).size() == 1);
    WholeDesk winner = desk.facts(OrderStopped.class).isEmpty() ? desk : second;
    WholeDesk loser = winner == desk ? second : desk;
    winner.screen().until("the label is here", view -> view.shelf().stream().anyMatch(row -> row.state() == ShelfState.READY));
    DeskPacker finisher = winner == desk ? packer : other;
    finisher.accepted(winner == desk ? PLATE : OTHER_PLATE);
    finisher.scanBack();
    winner.settle();
    loser.settle();
    assertThat(labels()).isEqualTo(new Counts.Labels(1, 0));
    assertThat(winner.papers()).isEqualTo(1);
    assertThat(loser.papers()).isZero();
    assertThat(Objects.requireNonNull(loser.screen().until("its shelf", view -> !view.shelf().isEmpty())).shelf())
        .allMatch(row -> row.state() == ShelfState.STOPPED);
    DeskPacker stopped = loser == desk ? packer : other;
    assertThat(stopped.scan(loser == desk ? PLATE : OTHER_PLATE).words().say()).isEqualTo(Say.SHELF_STOPPED);
  }

  private static void packOntoTheShelf(DeskPacker packer, WholeDesk desk, WorkOrder order, String plate) throws Exception {
    packer.open(order);
    packer.allUnits();
    packer.carton();
    desk.screen().until(Say.DO_PLATE);
    packer.accepted(plate);
    desk.screen().until(Say.DO_SCAN_TOTE);
  }

  @Test
  void aClaimThatIsLostWhileTheDeskIsDownIsTakenOverAndTheFirstDeskIsTold() throws Exception {
    open(settings -> settings.withLease(LEASE));
    WholeDesk second = floor.anotherDesk();
    DeskPacker other = new DeskPacker(second);
    other.signIn();
    WorkOrder order = packer.orderOf(1);
    packer.open(order);
    packer.unit();
    desk.screen().until("the order is claimed", () -> !desk.facts(OrderClaimed.class).isEmpty());
    desk.screen().until("its label is on paper", () -> !desk.facts(PrintSent.class).isEmpty());
    desk.settle();
    desk.stop();
    floor.centralsClockLeaps(LEASE.plusSeconds(1));
    second.screen().until("the lease is over and the second desk has it", () -> {
      if (!second.facts(OrderClaimed.class).isEmpty()) {
        return true;
      }
      return other.scanned(order.tote()).kind() == VerdictKind.ACCEPTED && second.facts(OrderClaimed.class).size() == 1;
    });
    desk.start();
    desk.screen().until("the first desk is told", () -> !desk.facts(OrderStopped.class).isEmpty());
    assertThat(desk.facts(OrderStopped.class)).extracting(OrderStopped::cause).containsExactly(StopCause.TAKEN_OVER);
    other.unit();
    noPaperAt(second, other, 0);
    other.finishParcel();
    assertThat(second.papers()).isEqualTo(1);
    second.settle();
    assertThat(labels().purchased()).isEqualTo(1);
    assertThat(second.facts(OrderPacked.class)).hasSize(1);
  }

  @Test
  void workMovedToAnotherDeskGoesOnWithTheParcelThatIsLeft() throws Exception {
    open(UnaryOperator.identity());
    WholeDesk second = floor.anotherDesk();
    DeskPacker other = new DeskPacker(second);
    other.signIn();
    WorkOrder order = packer.orderOf(2);
    packer.open(order);
    packer.finishParcel();
    desk.settle();
    packer.scan(DeskCommand.PUT_ASIDE.code());
    desk.screen().until("the claim is given back", () -> true);
    second.screen().until("the order is known there", () -> second.store().work().order(order.id()).isPresent());
    second.screen().until("the second desk goes on with parcel 2", () -> goesOnWith(other, second, order));
    second.screen().until("parcel 2 is shown", view -> view.parcel() != null && view.parcel().parcelNo() == 2);
    other.unit();
    noPaperAt(second, other, 0);
    other.finishParcel();
    assertThat(second.papers()).isEqualTo(1);
    second.settle();
    assertThat(second.facts(OrderPacked.class)).hasSize(1);
    assertThat(labels()).isEqualTo(new Counts.Labels(2, 0));
  }

  /// The label that the first desk may have printed is asked about, and not printed before a person says that its paper is not here.
  private static void noPaperAt(WholeDesk second, DeskPacker other, int papers) throws Exception {
    PackView.Question question = Objects.requireNonNull(second.screen().until(Say.DO_ANSWER_PRINT).question());
    assertThat(question.words().say()).isEqualTo(Say.PRINT_ELSEWHERE);
    assertThat(second.papers()).isEqualTo(papers);
    other.accepted(question.no().code());
  }

  /// The first desk's release may still be on its way: the tote is scanned until the order stays open.
  private static boolean goesOnWith(DeskPacker other, WholeDesk second, WorkOrder order) {
    if (second.facts(OrderClaimed.class).isEmpty() && second.store().journal().count("order-opened") == second
        .facts(OrderStopped.class).size()) {
      other.scanned(order.tote());
    }
    return second.facts(OrderClaimed.class).stream().anyMatch(claim -> claim.done().equals(List.of(1)));
  }

  @Test
  void anOrderWithALabelBoughtAheadIsPackedToTheEndWithoutCentral() throws Exception {
    open(settings -> settings.withPreBought(1));
    WorkOrder order = packer.orderOf(1);
    desk.screen().until("its label is here", () -> desk.store().work().boughtLabel(order.id(), 1).isPresent());
    floor.centralGoes();
    desk.screen().untilRail("central is away", rail -> rail.centralAwaySince() != null);
    packer.open(order);
    packer.finishParcel();
    assertThat(desk.facts(OrderPacked.class)).hasSize(1);
    String tracking = desk.store().work().boughtLabel(order.id(), 1).orElseThrow().tracking();
    assertThat(desk.paper().newest()).contains(tracking);
    floor.centralComes();
    floor.settle();
    assertThat(floor.central().counts().exceptions()).isZero();
  }
}
