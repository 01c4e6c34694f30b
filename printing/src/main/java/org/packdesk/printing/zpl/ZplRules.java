package org.packdesk.printing.zpl;

/// Which commands of a foreign label are sent, left out or refuse it; what is not named here is refused. The reasons are from Zebra's
/// ZPL II Programming Guide: what draws is kept, what only tunes the printer is the site's to decide and left out, what changes the
/// label and outlives it, or does anything else, refuses the label.
final class ZplRules {
  private static final ZplRule KEEP = new ZplRule.Keep();
  private static final ZplRule SETTING = new ZplRule.KeepSetting();

  private ZplRules() {}

  static ZplRule of(ZplCommand command) {
    String code = command.code();
    if (code.matches("\\^A[A-Z0-9@]")) {
      return KEEP;
    }
    return switch (code) {
      case "^B0", "^B1", "^B2", "^B3", "^B4", "^B5", "^B7", "^B8", "^B9", "^BA", "^BB", "^BC", "^BD", "^BE", "^BF", "^BI", "^BJ",
          "^BK",
          "^BL", "^BM", "^BO", "^BP", "^BQ", "^BR", "^BS", "^BT", "^BU", "^BX", "^BZ" ->
        KEEP;
      case "^FO", "^FT", "^FB", "^TB", "^FP", "^FR", "^GB", "^GC", "^GD", "^GE", "^GS" -> KEEP;
      case "^BY", "^CF", "^FW", "^LH", "^PW", "^LL" -> SETTING;
      case "^CI", "^PO", "^LR", "^PM", "^LT", "^LS", "^MC", "^JM", "^MU", "^SZ" -> byValue(command);
      case "^MM", "^MN", "^MT", "^MF", "^ML", "^XB", "^XS", "^JS", "~JS", "~TA", "^CV" ->
        leave("the site says how its paper is handled");
      case "^MD", "~SD", "^PR" -> leave("the site says how dark and how fast it prints");
      case "^JZ" -> leave("a label is never printed again by the printer itself");
      default -> code.startsWith("~") ? refusedAtOnce(code) : refused(code);
    };
  }

  private static ZplRule byValue(ZplCommand command) {
    String value = command.parameters().strip();
    return switch (command.code()) {
      case "^CI" -> value.matches("([0-9]|[12][0-9]|3[0-6])?")
          ? SETTING
          : refuse(ZplRefusal.SETTINGS, "gives letters another meaning");
      case "^PO" -> value.matches("[NI]?") ? SETTING : refuse(ZplRefusal.DAMAGED, "has a direction that is not known");
      case "^LR" -> value.matches("[NY]?") ? SETTING : refuse(ZplRefusal.DAMAGED, "has a value that is not known");
      case "^PM" -> value.matches("N?") ? SETTING : refuse(ZplRefusal.SETTINGS, "prints the label mirrored");
      case "^LT", "^LS" ->
        value.matches("[+-]?0*") ? leave("it moves nothing") : refuse(ZplRefusal.SETTINGS, "moves this and later labels");
      case "^MC" -> value.matches("Y?")
          ? leave("a label is cleared after it is printed")
          : refuse(ZplRefusal.SETTINGS,
              "keeps this label to be printed under later ones");
      case "^JM" ->
        value.matches("A?") ? leave("it is the head's own resolution") : refuse(ZplRefusal.SETTINGS, "halves the resolution");
      case "^MU" ->
        value.matches("D?") ? leave("positions are in dots") : refuse(ZplRefusal.SETTINGS, "changes the unit of all positions");
      default -> value.matches("2?") ? leave("it is ZPL II") : refuse(ZplRefusal.SETTINGS, "changes the printer's language");
    };
  }

  private static ZplRule refused(String code) {
    return switch (code) {
      case "^DF", "^XF", "^FN", "^FA", "^FE" -> refuse(ZplRefusal.STORAGE, "belongs to a form that the printer stores");
      case "^XG", "^IM", "^IL" -> refuse(ZplRefusal.STORAGE, "prints a picture that the printer stores");
      case "^IS", "^ID", "^EG", "^EF", "^TO", "^CM", "^JB", "^CO" ->
        refuse(ZplRefusal.STORAGE, "changes what the printer stores");
      case "^CW", "^FL", "^SE" -> refuse(ZplRefusal.STORAGE, "sets text in fonts or tables that the printer stores");
      case "^JU", "^JJ", "^JH", "^JW", "^ST", "^SL", "^SO", "^SI", "^SR", "^SS", "^KL", "^KD", "^KV", "^MA", "^MI", "^MP", "^MW",
          "^PA",
          "^ZZ" ->
        refuse(ZplRefusal.SETTINGS, "changes the printer's settings");
      case "^NA", "^NB", "^NC", "^ND", "^NI", "^NN", "^NP", "^NR", "^NS", "^NT", "^NW", "^WA", "^WE", "^WI", "^WL", "^WP", "^WR",
          "^WS",
          "^WX", "^KC", "^KN", "^KP", "^SC", "^SQ", "^SX" ->
        refuse(ZplRefusal.NETWORK, "changes the printer's network, interfaces or password");
      case "^PP", "^PH", "^PF", "^PN", "^CN", "^CP", "^SP", "^JT", "^JI" ->
        refuse(ZplRefusal.CONTROL, "moves, stops or tests the printer");
      case "^HF", "^HG", "^HH", "^HL", "^HT", "^HV", "^HW", "^HY", "^HZ", "^LF", "^WD", "^KB" ->
        refuse(ZplRefusal.ANSWER, "makes the printer answer or print about itself");
      case "^HR", "^RA", "^RB", "^RE", "^RF", "^RI", "^RL", "^RM", "^RN", "^RP", "^RQ", "^RR", "^RS", "^RT", "^RU", "^RW", "^RZ",
          "^WF",
          "^WT", "^WV" ->
        refuse(ZplRefusal.RADIO_TAG, "writes or reads a radio tag");
      case "^SN", "^SF", "^FC" -> refuse(ZplRefusal.NOT_FIXED, "prints a counter or the printer's clock");
      default -> refuse(ZplRefusal.UNKNOWN_COMMAND, "is not known");
    };
  }

  private static ZplRule refusedAtOnce(String code) {
    return switch (code) {
      case "~DB", "~DE", "~DG", "~DN", "~DS", "~DT", "~DU", "~DY", "~EG", "~EF" ->
        refuse(ZplRefusal.STORAGE, "changes what the printer stores");
      case "~HB", "~HD", "~HI", "~HL", "~HM", "~HQ", "~HS", "~HU", "~WC", "~WL", "~WQ", "~RV", "~KB" ->
        refuse(ZplRefusal.ANSWER, "makes the printer answer or print about itself");
      case "~NC", "~NR", "~NT" -> refuse(ZplRefusal.NETWORK, "changes the printer's network, interfaces or password");
      case "~JA", "~JB", "~JC", "~JD", "~JE", "~JF", "~JG", "~JI", "~JL", "~JN", "~JO", "~JP", "~JQ", "~JR", "~JX", "~PH", "~PL",
          "~PM",
          "~PP", "~PR", "~PS", "~RO" ->
        refuse(ZplRefusal.CONTROL, "moves, stops or tests the printer");
      default -> refuse(ZplRefusal.UNKNOWN_COMMAND, "is not known");
    };
  }

  private static ZplRule leave(String because) {
    return new ZplRule.LeaveOut(because);
  }

  private static ZplRule refuse(ZplRefusal reason, String because) {
    return new ZplRule.Refuse(reason, because);
  }
}
