package pl.krakow.centra.kit.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;

import pl.krakow.centra.kit.problem.ProblemCode;
import pl.krakow.centra.kit.problem.ProblemTexts;

/** Checks a service's list of problems: {@code ProblemCatalogue.check(BookingProblem.values())}. */
public final class ProblemCatalogue {

    private ProblemCatalogue() {}

    /** Every code is a slug of its own, is a refusal and has title and detail in every language. */
    public static void check(ProblemCode... codes) {
        assertThat(codes).isNotEmpty();
        assertThat(new ProblemTexts().missing(codes)).as("texts nobody wrote").isEmpty();
        assertThat(Arrays.stream(codes).map(ProblemCode::type)).as("types").doesNotHaveDuplicates();
        assertThat(codes).allSatisfy(code -> {
            assertThat(code.code()).matches("[a-z]+(-[a-z]+)*");
            assertThat(code.status().isError())
                    .as(code.code() + " is a refusal")
                    .isTrue();
        });
    }
}
