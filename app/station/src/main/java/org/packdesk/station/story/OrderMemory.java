package org.packdesk.station.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.OrderContent;
import org.packdesk.persistence.facts.OrderContent.Line;

/// What the facts have said of one order so far.
final class OrderMemory {
  private final String id;
  private String tote = "";
  private @Nullable OrderContent content;
  private int scanned;
  private final Set<Integer> done = new HashSet<>();
  private final Set<Integer> shelf = new HashSet<>();
  private final Map<String, String> tracking = new HashMap<>();
  private final Set<LabelName> askedFor = new HashSet<>();
  private final Set<LabelName> printing = new HashSet<>();

  OrderMemory(String id) {
    this.id = id;
  }

  String id() {
    return id;
  }

  String reference() {
    return content == null ? id : content.reference();
  }

  String tote() {
    return tote;
  }

  void opened(String inTote, OrderContent with) {
    tote = inTote;
    content = with;
    scanned = 0;
    done.clear();
    shelf.clear();
  }

  void reopened(String inTote) {
    tote = inTote;
  }

  Optional<Line> line(int lineNo) {
    return content == null ? Optional.empty() : content.lines().stream().filter(line -> line.lineNo() == lineNo).findFirst();
  }

  Optional<Line> lineOf(String code) {
    return content == null
        ? Optional.empty()
        : content.lines().stream().filter(line -> line.barcodes().contains(code)).findFirst();
  }

  /// @return 0 when it was opened before the story begins
  int units() {
    return content == null ? 0 : content.lines().stream().mapToInt(Line::units).sum();
  }

  int scanned() {
    return scanned;
  }

  void itemScanned() {
    scanned++;
  }

  /// @return 0 when it was opened before the story begins
  int parcels() {
    return content == null ? 0 : content.parcels().size();
  }

  void parcelDone(int parcelNo) {
    shelf.remove(parcelNo);
    done.add(parcelNo);
  }

  void parcelParked(int parcelNo) {
    shelf.add(parcelNo);
  }

  void parcelTakenUp(int parcelNo) {
    shelf.remove(parcelNo);
  }

  /// What is left of it waits on the shelf.
  boolean restIsOnShelf() {
    return !shelf.isEmpty() && done.size() + shelf.size() >= parcels();
  }

  void labelAsked(LabelName label) {
    askedFor.add(label);
  }

  void labelAnswered(LabelName label) {
    askedFor.remove(label);
  }

  void labelCame(LabelName label, String number) {
    askedFor.remove(label);
    tracking.put(label.key(), number);
  }

  /// @return empty before it came
  String tracking(LabelName label) {
    return tracking.getOrDefault(label.key(), "");
  }

  boolean isLabel(String code) {
    return tracking.containsValue(code);
  }

  void printBegan(LabelName label) {
    printing.add(label);
  }

  void printEnded(LabelName label) {
    printing.remove(label);
  }

  /// Labels that nobody has answered for yet.
  List<LabelName> askedFor() {
    return new ArrayList<>(askedFor);
  }

  /// Labels whose paper is on its way.
  List<LabelName> printing() {
    return new ArrayList<>(printing);
  }
}
