package pl.krakow.centra.kit.problem;

import java.util.List;

/** Every kind of refusal a service has; what its description shows examples of. */
@FunctionalInterface
public interface ProblemCodes {

    List<? extends ProblemCode> all();
}
