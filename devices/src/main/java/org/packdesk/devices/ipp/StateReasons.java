package org.packdesk.devices.ipp;

import com.hp.jipp.model.PrinterState;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.packdesk.devices.PrinterTrouble;

/// A printer's state and `printer-state-reasons` in our words.
///
/// **Source:** RFC 8011 §5.4.12 (a keyword without `-error`, `-warning` or `-report` is an error), PWG 5100.9 for more keywords.
/// **Bad input:** a keyword that is not known here is named as it is: it keeps a stopped printer from printing, else it is a warning.
/// **Checked on:** CUPS 2.4 `ippeveprinter`, which says `-report` while idle, `-warning` while printing and `-error` when stopped.
record StateReasons(Set<PrinterTrouble> troubles, List<String> reasons, List<String> warnings) {

  private static final String NONE = "none";
  private static final int REASONS_MAX = 32;
  private static final int WORD_MAX = 60;

  private record Meaning(PrinterTrouble trouble, String words) {}

  /// Nothing prints with these, however mildly they are put.
  private static final Map<String, Meaning> ALWAYS = Map.of(
      "media-needed", new Meaning(PrinterTrouble.PAPER_OUT, "it needs the paper that a job asks for"),
      "media-jam", new Meaning(PrinterTrouble.PAPER_JAM, "paper is jammed"),
      "cover-open", new Meaning(PrinterTrouble.COVER_OPEN, "a cover is open"),
      "door-open", new Meaning(PrinterTrouble.COVER_OPEN, "a door is open"),
      "interlock-open", new Meaning(PrinterTrouble.COVER_OPEN, "a cover is not locked"),
      "paused", new Meaning(PrinterTrouble.PAUSED, "it is paused"),
      "moving-to-paused", new Meaning(PrinterTrouble.PAUSED, "it is being paused"),
      "shutdown", new Meaning(PrinterTrouble.STOPPED, "it is being shut down"));

  /// One tray of several, one colour of four: the printer's own severity tells.
  private static final Map<String, Meaning> BY_SEVERITY = Map.of(
      "media-empty", new Meaning(PrinterTrouble.PAPER_OUT, "a paper tray is empty"),
      "input-tray-missing", new Meaning(PrinterTrouble.PAPER_OUT, "a paper tray is missing"),
      "marker-supply-empty", new Meaning(PrinterTrouble.TONER_OUT, "toner or ink is empty"),
      "toner-empty", new Meaning(PrinterTrouble.TONER_OUT, "toner is empty"),
      "output-area-full", new Meaning(PrinterTrouble.OUTPUT_FULL, "the output tray is full"),
      "output-tray-missing", new Meaning(PrinterTrouble.STOPPED, "the output tray is missing"),
      "fuser-over-temp", new Meaning(PrinterTrouble.STOPPED, "its fuser is too hot"),
      "fuser-under-temp", new Meaning(PrinterTrouble.STOPPED, "its fuser is too cold"),
      "spool-area-full", new Meaning(PrinterTrouble.BUFFER_FULL, "its memory for jobs is full"));

  private static final Map<String, String> WARNINGS = Map.of("media-low", "paper is low", "toner-low", "toner is low",
      "marker-supply-low", "toner or ink is low", "marker-waste-almost-full", "the waste box is almost full",
      "output-area-almost-full", "the output tray is almost full");

  static StateReasons of(PrinterState state, List<String> keywords) {
    boolean stopped = state.getCode() == PrinterState.stopped.getCode();
    StateReasons found = new StateReasons(EnumSet.noneOf(PrinterTrouble.class), new ArrayList<>(), new ArrayList<>());
    keywords.stream().filter(keyword -> !keyword.equals(NONE)).distinct().limit(REASONS_MAX)
        .forEach(keyword -> found.add(keyword, stopped));
    if (stopped && found.troubles.isEmpty()) {
      found.troubles.add(PrinterTrouble.STOPPED);
      if (found.reasons.isEmpty()) {
        found.reasons.add("it has stopped and does not say why");
      }
    }
    return found;
  }

  private void add(String keyword, boolean stopped) {
    String bare = keyword.replaceFirst("-(error|warning|report)$", "");
    boolean mild = keyword.endsWith("-warning") || keyword.endsWith("-report");
    Meaning always = ALWAYS.get(bare);
    Meaning known = always == null ? BY_SEVERITY.get(bare) : always;
    if (known != null && (always != null || !mild)) {
      troubles.add(known.trouble);
      reasons.add(known.words);
    } else if (known != null) {
      warnings.add(known.words);
    } else if (WARNINGS.containsKey(bare)) {
      warnings.add(WARNINGS.get(bare));
    } else if (stopped && !mild) {
      troubles.add(PrinterTrouble.STOPPED);
      reasons.add(plain(bare));
    } else {
      warnings.add(plain(bare));
    }
  }

  /// A foreign keyword, fit for a screen.
  static String plain(String keyword) {
    String words = keyword.replace('-', ' ').replaceAll("[^\\p{L}\\p{N} ._/]", "?");
    return "it says: " + (words.length() > WORD_MAX ? words.substring(0, WORD_MAX) : words);
  }
}
