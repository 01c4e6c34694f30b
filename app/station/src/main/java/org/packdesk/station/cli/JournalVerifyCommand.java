package org.packdesk.station.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.packdesk.persistence.journal.ChainCheck;
import org.packdesk.persistence.journal.JournalFile.Checked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// `packdesk journal verify`: whether every fact is the one that was stored, and none is missing.
@Command(name = "verify", mixinStandardHelpOptions = true, description = "Whether every fact is the one that was stored, and none is missing: one line of JSON; exit status 1 when it is not so.")
final class JournalVerifyCommand implements Callable<Integer> {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Spec
  private @Nullable CommandSpec spec;

  @Mixin
  private JournalChoice choice = new JournalChoice();

  @Override
  public Integer call() {
    var command = Objects.requireNonNull(spec).commandLine();
    Checked checked = choice.find().file().verify(new Progress(command.getErr(), System::nanoTime)::read);
    Map<String, Object> answer = new LinkedHashMap<>();
    int status = switch (checked.check()) {
      case ChainCheck.Intact _ -> {
        answer.put("ok", true);
        answer.put("facts", checked.facts());
        answer.put("epoch", checked.whose().epoch());
        answer.put("station", checked.whose().station());
        answer.put("acknowledged", checked.whose().acknowledged());
        if (checked.whose().before() > 0) {
          answer.put("archived", checked.whose().before());
        }
        yield ExitStatus.DONE;
      }
      case ChainCheck.Broken(long seq, String words) -> {
        answer.put("ok", false);
        answer.put("seq", seq);
        answer.put("why", words);
        yield ExitStatus.NO;
      }
    };
    command.getOut().println(JSON.writeValueAsString(answer));
    command.getOut().flush();
    return status;
  }
}
