package pl.krakow.centra.kit.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

import org.jspecify.annotations.Nullable;

/** Checks {@link PlainText}. */
public final class PlainTextValidator implements ConstraintValidator<PlainText, CharSequence> {
    private int max;
    private boolean lines;
    private boolean blank;

    @Override
    public void initialize(PlainText constraint) {
        max = constraint.max();
        lines = constraint.lines();
        blank = constraint.blank();
    }

    @Override
    public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
        return text == null
                || text.codePoints().limit(max + 1L).count() <= max
                        && (blank || !text.toString().isBlank())
                        && text.codePoints().allMatch(this::allowed);
    }

    private boolean allowed(int codePoint) {
        if (lines && (codePoint == '\n' || codePoint == '\r' || codePoint == '\t')) {
            return true;
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            default -> true;
        };
    }
}
