package pl.krakow.centra.kit.problem;

import java.util.Optional;

/** Knows what some exceptions mean to a caller. Several beans are asked in order; what nobody knows is unexpected. */
@FunctionalInterface
public interface ProblemTranslator {

    Optional<Problem> translate(Throwable failure);
}
