package pl.krakow.centra.booking;

import java.util.List;

import lombok.RequiredArgsConstructor;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.problem.FieldError;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.problem.ProblemTexts;

/** Refuses requests for what only this service can tell to be wrong, field by field and in the reader's language. */
@Component
@RequiredArgsConstructor
public class FieldProblems {

    private final ProblemTexts texts;

    /** @param pointer a JSON pointer into the body, or {@code ?name} for a parameter */
    public FieldError error(String pointer, BookingProblem problem, Object... arguments) {
        var message = texts.detail(problem, LocaleContextHolder.getLocale(), arguments);
        return new FieldError(pointer, message, problem.code());
    }

    public Problem refusal(List<FieldError> errors) {
        return new Problem(KitProblem.INVALID_REQUEST).errors(errors);
    }

    public Problem refusal(String pointer, BookingProblem problem, Object... arguments) {
        return refusal(List.of(error(pointer, problem, arguments)));
    }
}
