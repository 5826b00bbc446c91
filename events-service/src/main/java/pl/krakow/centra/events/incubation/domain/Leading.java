package pl.krakow.centra.events.incubation.domain;

import java.util.List;

/** What came of leading a group on. */
public sealed interface Leading {

    record Done() implements Leading {}

    /** The path has no such step, or nothing of that id. */
    record Unknown() implements Leading {}

    /** @param steps that come first and are neither done nor left out */
    record Waits(List<String> steps) implements Leading {

        public Waits {
            steps = List.copyOf(steps);
        }
    }

    /** @param steps that went on because this one was settled */
    record BuiltOn(List<String> steps) implements Leading {

        public BuiltOn {
            steps = List.copyOf(steps);
        }
    }

    /** It is done only with evidence. */
    record ProofMissing() implements Leading {}

    /** There is evidence, and none of it is known to have taken place. */
    record ProofNotConfirmed() implements Leading {}

    record ReasonMissing() implements Leading {}

    /** What is registered has a number in the National Court Register, anything else has none. */
    record NumberDoesntFit() implements Leading {}

    /** The path has ended. */
    record Over() implements Leading {}

    /** It is under way. */
    record NotOver() implements Leading {}

    record TooMany(int most) implements Leading {}
}
