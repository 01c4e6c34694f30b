package org.packdesk.station.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.facts.BadFactException;
import org.packdesk.persistence.facts.FactCodec;
import org.packdesk.persistence.work.ParcelFile;
import org.packdesk.station.cli.JournalChoice.Chosen;
import org.packdesk.station.evidence.PassReader;
import org.packdesk.station.evidence.Weighings;
import org.packdesk.station.weighing.accuracy.Finding;
import org.packdesk.station.weighing.accuracy.WeightAccuracy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// `packdesk weights`: how right the catalogue's weights are.
@Command(name = "weights", mixinStandardHelpOptions = true, sortOptions = false, description = "How right the catalogue's weights are, from what a weigh line weighed: one line of JSON for each product and carton (with its packing material), the worst first. avoided of stops: so many of its parcels' stops a correction would have avoided. Nothing is changed.", footer = {
    "", "Exit status: 1 no parcel was judged by weight whose contents this file knows."})
final class WeightsCommand implements Callable<Integer> {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Spec
  private @Nullable CommandSpec spec;

  @Mixin
  private JournalChoice choice = new JournalChoice();

  @Override
  public Integer call() {
    Chosen chosen = choice.find();
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    Weighings weighings = new Weighings();
    PassReader passes = new PassReader(weighings::add);
    FactCodec codec = new FactCodec();
    chosen.file().each((_, row) -> {
      try {
        passes.read(codec.decode(row.bytes()));
      } catch (BadFactException e) {
        err.println("packdesk: fact " + row.seq() + " cannot be read: " + e.getMessage());
      }
    });
    passes.end();
    new ParcelFile(chosen.file().path()).each(weighings::add);
    List<Finding> findings = WeightAccuracy.of(weighings.observations());
    findings.forEach(finding -> spec.commandLine().getOut().println(JSON.writeValueAsString(line(finding))));
    if (findings.isEmpty()) {
      err.println("packdesk: no parcel was judged by weight whose contents this file knows");
    }
    return findings.isEmpty() ? ExitStatus.NO : ExitStatus.DONE;
  }

  private static Map<String, Object> line(Finding finding) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("part", finding.part().kind().name().toLowerCase(Locale.ROOT));
    line.put("name", finding.part().name());
    line.put("off_mg", finding.offMg());
    line.put("uncertainty_mg", finding.uncertaintyMg());
    line.put("spread_mg", finding.spreadMg());
    line.put("parcels", finding.parcels());
    line.put("stops", finding.stops());
    line.put("avoided", finding.avoided());
    return line;
  }
}
