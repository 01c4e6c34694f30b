package org.packdesk.station.story;

import java.util.HashMap;
import java.util.Map;
import org.packdesk.persistence.facts.*;

/// One sentence for each type of fact of a weigh line. Its parcels are named by their number on this line.
final class LineSentences {
  private static final int GOOD_LANE = 1;

  private final Names names;
  private final StoryWords words;

  LineSentences(Names names) {
    this.names = names;
    this.words = names.words();
  }

  String of(String key, Fact fact) {
    return switch (fact) {
      case ParcelInducted in -> inducted(key, in);
      case ParcelMeasured measured -> measured(key, measured);
      case ParcelJudged judged -> judged(key, judged);
      case DivertCommanded told -> words.say(key + lane(told.lane()), Map.of("pass", told.pass(), "lane", told.lane()));
      case DivertRefused no -> words.say(key, Map.of("pass", no.pass(), "words", Names.clean(no.words())));
      case DivertConfirmed seen -> words.say(key + lane(seen.lane()), Map.of("pass", seen.pass(), "lane", seen.lane()));
      case ParcelLost lost -> words.say(key + "." + lost.cause(), Map.of("pass", lost.pass()));
      case ParcelFound found -> words.say(key, Map.of("pass", found.pass(), "code", Names.tail(found.code())));
      case StrangerSeen seen -> words.say(key + lane(seen.lane()), Map.of("lane", seen.lane()));
      case LineModeChanged changed -> mode(key, changed);
      case InductStopped stopped -> words.say(key + "." + stopped.cause());
      case InductResumed resumed -> words.say(key + "." + resumed.cause());
      case LineStarted started -> started.onBelt() == 0
          ? words.say(key)
          : words.say(key + ".loaded", Map.of("parcels", words.count("parcel", started.onBelt())));
      case ScaleChecked checked -> checked(key, checked);
      case GateHeard heard -> words.say(key, Map.of("starts", heard.starts()));
      case StopReviewed stop -> words.say(key + reviewed(stop), Map.of("pass", stop.pass()));
      default -> throw new IllegalArgumentException("no sentence for " + key);
    };
  }

  private static String reviewed(StopReviewed stop) {
    return switch (stop.weighedAs()) {
      case LIGHT, HEAVY -> stop.typedIn() ? "" : ".right";
      case PASS -> stop.typedIn() ? "" : ".wrong";
      case null, default -> "";
    };
  }

  private String checked(String key, ScaleChecked checked) {
    String reference = names.mass(checked.referenceMg());
    return checked.measuredMg() == null
        ? words.say(key + ".none", Map.of("reference", reference))
        : words.say(checked.within() ? key : key + ".off",
            Map.of("reference", reference, "measured", names.mass(checked.measuredMg())));
  }

  private static String lane(int lane) {
    return lane == GOOD_LANE ? ".good" : ".problem";
  }

  private String inducted(String key, ParcelInducted in) {
    if (in.barcode() == null) {
      return words.say(key + ".bare", Map.of("pass", in.pass()));
    }
    return words.say(in.round() > 1 ? key + ".again" : key, Map.of("pass", in.pass(), "code", Names.tail(in.barcode())));
  }

  private String measured(String key, ParcelMeasured measured) {
    return measured.state() == MeasureState.OK && measured.massMg() != null
        ? words.say(key, Map.of("pass", measured.pass(), "mass", names.mass(measured.massMg())))
        : words.say(key + ".none", Map.of("pass", measured.pass()));
  }

  private String judged(String key, ParcelJudged judged) {
    Map<String, Object> args = new HashMap<>(Map.of("pass", judged.pass()));
    Long measured = judged.figures().measuredMg();
    Long expected = judged.figures().expectedMg();
    boolean weighed = measured != null && expected != null;
    if (measured != null && expected != null) {
      args.put("mass", names.mass(measured));
      args.put("expected", names.mass(expected));
    }
    String sentence = key + "." + judged.verdict();
    String verdict = words.say(weighed && words.has(sentence + ".weighed") ? sentence + ".weighed" : sentence, args);
    return judged.cause() == null
        ? verdict
        : words.say("because", Map.of("sentence", verdict, "words", words.say("cause." + judged.cause())));
  }

  private String mode(String key, LineModeChanged changed) {
    String sentence = key + "." + changed.mode();
    String until = changed.until() == null ? "" : names.minute(changed.until());
    String says = words.say(sentence, Map.of("until", until));
    String why = Names.clean(changed.reason());
    return why.isEmpty() ? says : words.say("because", Map.of("sentence", says, "words", why));
  }
}
