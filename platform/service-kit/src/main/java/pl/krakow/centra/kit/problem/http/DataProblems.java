package pl.krakow.centra.kit.problem.http;

import java.util.Optional;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;

import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.problem.ProblemTranslator;

/** What the store's exceptions mean to a caller: somebody else was faster, or try again in a moment. */
public final class DataProblems implements ProblemTranslator {

    @Override
    public Optional<Problem> translate(Throwable failure) {
        return switch (failure) {
            case OptimisticLockingFailureException e -> Optional.of(new Problem(KitProblem.CONFLICT));
            case TransientDataAccessException e -> Optional.of(unavailable());
            case DataAccessResourceFailureException e -> Optional.of(unavailable());
            default -> Optional.empty();
        };
    }

    private static Problem unavailable() {
        return new Problem(KitProblem.TEMPORARILY_UNAVAILABLE).header("Retry-After", "2");
    }
}
