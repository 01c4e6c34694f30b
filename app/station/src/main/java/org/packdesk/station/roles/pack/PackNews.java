package org.packdesk.station.roles.pack;

import java.util.ArrayList;
import java.util.List;
import org.packdesk.persistence.StationStore;
import org.packdesk.persistence.central.FactsAnswer.FactOutcome;
import org.packdesk.persistence.facts.FactCodec;
import org.packdesk.persistence.facts.OrderPacked;
import org.packdesk.persistence.facts.StoredFact;
import org.packdesk.persistence.outbox.SyncEvent;
import org.packdesk.persistence.work.Change;
import org.packdesk.station.packing.PackInput;

/// What central sent, as the rules of packing hear of it. Station thread only.
final class PackNews {
  private final StationStore store;
  private final FactCodec codec = new FactCodec();

  PackNews(StationStore store) {
    this.store = store;
  }

  /// @return what the rules have to be told
  List<PackInput> told(SyncEvent event) {
    List<PackInput> told = new ArrayList<>();
    switch (event) {
      case SyncEvent.Acknowledged acknowledged -> acknowledged.notAccepted().forEach(outcome -> keptOtherwise(outcome, told));
      case SyncEvent.ChangesArrived arrived -> arrived.page().changes().forEach(change -> changed(change, told));
      case SyncEvent.CentralSeen _,SyncEvent.CentralLost _,SyncEvent.Stuck _,SyncEvent.Forked _,SyncEvent.ClockMeasured _ -> {
      }
    }
    return told;
  }

  /// Central keeps a fact as an exception: if it says that an order was packed, its parcels may have to come back.
  private void keptOtherwise(FactOutcome outcome, List<PackInput> told) {
    if (outcome.outcome().equals("exception")) {
      store.after(outcome.seq() - 1, 1, Integer.MAX_VALUE).stream().map(fact -> codec.decode(fact.bytes()))
          .filter(stored -> stored.seq() == outcome.seq()).map(StoredFact::fact).forEach(fact -> {
            if (fact instanceof OrderPacked packed) {
              told.add(new PackInput.PackedOtherwise(packed.orderId(), outcome.code()));
            }
          });
    }
  }

  private static void changed(Change change, List<PackInput> told) {
    switch (change) {
      case Change.OfOrder ofOrder -> told.add(new PackInput.OrderTold(ofOrder.order()));
      case Change.OfVoidedLabel(String key) -> told.add(new PackInput.LabelVoidedByCentral(key));
      case Change.OfProduct _,Change.OfCarton _,Change.OfOperator _,Change.OfLabel _,Change.OfParcel _,Change.OfCase _,Change.Unreadable _ ->
        {
        }
    }
  }
}
