package pl.krakow.centra.kit.problem.http;

import java.util.Arrays;

import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;

/** The problem a bare HTTP status stands for, where nothing more is known. */
final class HttpStatusProblems {

    private HttpStatusProblems() {}

    static Problem of(int status) {
        return new Problem(
                switch (status) {
                    case 400 -> KitProblem.INVALID_REQUEST;
                    case 409 -> KitProblem.CONFLICT;
                    case 422 -> KitProblem.INVALID_REQUEST;
                    default ->
                        Arrays.stream(KitProblem.values())
                                .filter(code -> code.status().value() == status)
                                .findFirst()
                                .orElse(status < 500 ? KitProblem.INVALID_REQUEST : KitProblem.UNEXPECTED);
                });
    }
}
