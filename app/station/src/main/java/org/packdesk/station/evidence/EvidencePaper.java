package org.packdesk.station.evidence;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.MeasureState;
import org.packdesk.persistence.facts.ParcelJudged;
import org.packdesk.persistence.facts.ParcelMeasured;
import org.packdesk.persistence.facts.ScaleChecked;
import org.packdesk.persistence.facts.WeighFigures;
import org.packdesk.printing.document.WeighingRecord;
import org.packdesk.printing.document.WeighingRecord.Entry;
import org.packdesk.printing.document.WeighingRecord.Weighing;

/// Passes in the words of a paper that a carrier's clerk understands, with times of the site.
public final class EvidencePaper {
  private static final int GOOD_LANE = 1;

  private final EvidenceWords words;
  private final ZoneId zone;

  public EvidencePaper(EvidenceWords words, ZoneId zone) {
    this.words = words;
    this.zone = zone;
  }

  /// @param about what was asked for, in words
  public WeighingRecord of(List<PassEvidence> passes, String station, String about, Instant now) {
    return new WeighingRecord(words.language(), words.say("title"), about, words.say("explains", station, zone.getId()),
        words.say("foot", station, words.time(now)), passes.stream().map(this::weighing).toList());
  }

  private Weighing weighing(PassEvidence pass) {
    List<Entry> entries = new ArrayList<>();
    String weight = words.say("no-weight");
    for (ParcelMeasured result : pass.results()) {
      if (result.massMg() != null && result.state() == MeasureState.OK) {
        weight = words.kilograms(result.massMg());
      }
      weighed(entries, result);
    }
    if (pass.results().isEmpty()) {
      entries.add(entry("weighed", words.say("weighed.none")));
    }
    checked(entries, pass.check());
    if (pass.judged() != null) {
      judged(entries, pass.judged());
    }
    entries.add(entry("sent", pass.sentTo() == null ? words.say("sent.none") : lane(pass.sentTo())));
    entries.add(entry("seen", seen(pass)));
    String code = pass.barcode();
    return new Weighing(code == null ? words.say("no-barcode") : code, order(pass), weight, words.time(pass.inducted().at()),
        entries);
  }

  private String seen(PassEvidence pass) {
    if (pass.seen() != null) {
      return words.say("seen.in", lane(pass.seen().lane()), words.time(pass.seen().at()));
    }
    return pass.lost() == null ? words.say("seen.not-yet") : words.say("seen.none", words.of("lost", pass.lost()));
  }

  private String order(PassEvidence pass) {
    String order = pass.orderId();
    if (order == null) {
      return "";
    }
    ParcelJudged judged = pass.judged();
    return judged == null || judged.parcelNo() == null
        ? words.say("order", order)
        : words.say("order.parcel", order, judged.parcelNo());
  }

  private Entry entry(String name, String said) {
    return new Entry(words.say(name), said);
  }

  private void weighed(List<Entry> entries, ParcelMeasured result) {
    String mass = mass(result.massMg());
    String at = words.time(result.evidence().at());
    entries.add(entry("weighed", result.state() == MeasureState.OK
        ? words.say("weighed.settled", mass, at)
        : words.say("weighed.not", mass, words.of("cause", result.state()), at)));
    String device = result.evidence().device();
    entries.add(entry("scale", result.evidence().calibratedOn() == null
        ? words.say("scale.no-date", device)
        : words.say("scale.calibrated", device, result.evidence().calibratedOn().toString())));
    entries.add(entry("frame", result.evidence().frameHex()));
  }

  private String mass(@Nullable Long mg) {
    return mg == null ? words.say("no-weight") : words.kilograms(mg);
  }

  private void checked(List<Entry> entries, @Nullable ScaleChecked check) {
    if (check != null) {
      entries.add(entry("check", words.say(check.within() ? "check.right" : "check.wrong", words.time(check.at()),
          words.kilograms(check.referenceMg()), mass(check.measuredMg()))));
    }
  }

  private void judged(List<Entry> entries, ParcelJudged judged) {
    WeighFigures figures = judged.figures();
    if (figures.expectedMg() != null && figures.underMg() != null && figures.overMg() != null) {
      entries.add(entry("expected", words.say("expected.range", words.kilograms(figures.expectedMg()),
          words.kilograms(figures.expectedMg() - figures.underMg()), words.kilograms(figures.expectedMg() + figures.overMg()))));
    }
    String verdict = words.of("verdict", judged.verdict());
    entries.add(entry("verdict",
        judged.cause() == null ? verdict : words.say("because", verdict, words.of("cause", judged.cause()))));
  }

  private String lane(int lane) {
    return words.say(lane == GOOD_LANE ? "lane.good" : "lane.problem");
  }
}
