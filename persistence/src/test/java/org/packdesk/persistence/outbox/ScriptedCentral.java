package org.packdesk.persistence.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.packdesk.persistence.central.ChangesAnswer;
import org.packdesk.persistence.central.FactToSend;
import org.packdesk.persistence.central.FactsAnswer;
import org.packdesk.persistence.central.Hello;
import org.packdesk.persistence.central.HelloAnswer;
import org.packdesk.persistence.work.Change;
import org.packdesk.persistence.work.ChangePage;
import org.packdesk.persistence.work.Operator;

/// Answers by its script, which gets the number of the call, from 1. Without one it knows the station up to 0, keeps every fact,
/// has nothing to tell and no snapshot.
final class ScriptedCentral extends OnlySyncCentral {

  final List<Hello> hellos = new CopyOnWriteArrayList<>();
  final List<List<Long>> batches = new CopyOnWriteArrayList<>();
  final List<Poll> polls = new CopyOnWriteArrayList<>();

  final List<Optional<String>> pages = new CopyOnWriteArrayList<>();

  private volatile BiFunction<Integer, Optional<String>, ChangesAnswer> onSnapshot = (call,
      page) -> new ChangesAnswer.NotOffered();
  private volatile Function<Integer, HelloAnswer> onHello = call -> known(0);
  private volatile BiFunction<Integer, List<Long>, FactsAnswer> onFacts = (call, seqs) -> kept(seqs.getLast());
  private volatile BiFunction<Integer, Poll, ChangesAnswer> onChanges = (call, poll) -> hold();

  record Poll(Optional<String> after, Duration atMost) {}

  ScriptedCentral hello(Function<Integer, HelloAnswer> script) {
    onHello = script;
    return this;
  }

  ScriptedCentral facts(BiFunction<Integer, List<Long>, FactsAnswer> script) {
    onFacts = script;
    return this;
  }

  ScriptedCentral changes(BiFunction<Integer, Poll, ChangesAnswer> script) {
    onChanges = script;
    return this;
  }

  ScriptedCentral snapshot(BiFunction<Integer, Optional<String>, ChangesAnswer> script) {
    onSnapshot = script;
    return this;
  }

  static HelloAnswer known(long ackedThrough) {
    return new HelloAnswer.Known(ackedThrough, false, false, Instant.EPOCH);
  }

  static FactsAnswer kept(long ackedThrough) {
    return new FactsAnswer.Kept(ackedThrough, List.of());
  }

  static ChangesAnswer empty(String next) {
    return new ChangesAnswer.Page(new ChangePage(List.of(), next, false));
  }

  static ChangesAnswer oneChange(String next) {
    Change change = new Change.OfOperator(new Operator("op1", "PDKB00017", "Ana"));
    return new ChangesAnswer.Page(new ChangePage(List.of(change), next, false));
  }

  /// A long poll that brings nothing; ends with the interrupt.
  static ChangesAnswer hold() {
    try {
      new CountDownLatch(1).await();
      throw new AssertionError("nobody lets go");
    } catch (InterruptedException wanted) {
      Thread.currentThread().interrupt();
      return new ChangesAnswer.Failed("given up", null);
    }
  }

  @Override
  public HelloAnswer hello(Hello hello) {
    hellos.add(hello);
    return onHello.apply(hellos.size());
  }

  @Override
  public FactsAnswer sendFacts(String epoch, List<FactToSend> facts) {
    List<Long> seqs = facts.stream().map(FactToSend::seq).toList();
    batches.add(seqs);
    return onFacts.apply(batches.size(), seqs);
  }

  @Override
  public ChangesAnswer changes(Optional<String> after, Duration wait) {
    Poll poll = new Poll(after, wait);
    polls.add(poll);
    return onChanges.apply(polls.size(), poll);
  }

  @Override
  public ChangesAnswer snapshot(Optional<String> page) {
    pages.add(page);
    return onSnapshot.apply(pages.size(), page);
  }
}
