package org.packdesk.central.http;

import java.util.SplittableRandom;
import java.util.concurrent.locks.ReentrantLock;

/// Makes calls fail on purpose: half of the failures before anything was done, half after all of it was, so that the caller cannot know.
/// Thread-safe.
final class Faults {
  private final double rate;
  private final SplittableRandom chance;
  private final ReentrantLock turn = new ReentrantLock();

  Faults(double rate, long seed) {
    this.rate = rate;
    this.chance = new SplittableRandom(seed);
  }

  Call around(Call call) {
    return request -> {
      double draw = draw();
      if (draw < rate / 2) {
        return failure();
      }
      Answer answer = call.answer(request);
      return draw < rate ? failure() : answer;
    };
  }

  private double draw() {
    turn.lock();
    try {
      return chance.nextDouble();
    } finally {
      turn.unlock();
    }
  }

  private static Answer failure() {
    return Answer.problem(500, "Central could not answer", "This central was told to fail now and then");
  }
}
