package pl.krakow.centra.kit.web.mvc;

import java.util.List;

import org.springframework.beans.propertyeditors.CustomNumberEditor;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Reads the numbers of addresses and forms. What is given has to be a number: Spring's own editors take an empty text for
 * none, so that {@code ?proposal=} would mean the newest one instead of being refused. They come after every converter that
 * refuses, so editors is what has to be exchanged.
 */
@ControllerAdvice
public final class NumberReaders {

    private static final List<Class<? extends Number>> KINDS = List.of(Integer.class, Long.class, Double.class);

    /** Bodies bring their own reader. */
    @InitBinder
    public void read(WebDataBinder binder) {
        if (binder.getTarget() == null) {
            KINDS.forEach(kind -> binder.registerCustomEditor(kind, new CustomNumberEditor(kind, false)));
        }
    }
}
