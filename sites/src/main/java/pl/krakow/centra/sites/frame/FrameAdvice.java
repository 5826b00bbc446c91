package pl.krakow.centra.sites.frame;

import jakarta.servlet.http.HttpServletRequest;

import lombok.RequiredArgsConstructor;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

import pl.krakow.centra.sites.words.Words;

/** Every page's model has its {@code frame} and the {@code words}. */
@ControllerAdvice
@RequiredArgsConstructor
class FrameAdvice {

    private final Frames frames;
    private final Words words;

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request) {
        return frames.of(request);
    }

    @ModelAttribute("words")
    Words words() {
        return words;
    }
}
