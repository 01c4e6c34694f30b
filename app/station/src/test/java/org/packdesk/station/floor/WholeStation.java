package org.packdesk.station.floor;

import java.util.ArrayList;
import java.util.List;
import org.packdesk.persistence.StationStore;
import org.packdesk.persistence.facts.Fact;
import org.packdesk.persistence.facts.StoredFact;

/// A real station of a test, by what it has written down.
interface WholeStation {
  StationStore store();

  default List<StoredFact> stored() {
    List<StoredFact> facts = new ArrayList<>();
    store().journal().replay(facts::add);
    return facts;
  }

  default List<String> types() {
    return stored().stream().map(StoredFact::type).toList();
  }

  default <F extends Fact> List<F> facts(Class<F> kind) {
    return stored().stream().map(StoredFact::fact).filter(kind::isInstance).map(kind::cast).toList();
  }
}
