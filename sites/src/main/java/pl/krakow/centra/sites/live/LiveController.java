package pl.krakow.centra.sites.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;

import jakarta.servlet.http.HttpServletResponse;

import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

import pl.krakow.centra.sites.live.Streams.Signal;
import pl.krakow.centra.sites.signin.People;
import pl.krakow.centra.sites.site.Site;

/**
 * What changes at a centre, as server-sent events for pages of its staff. {@code changed} names what kind of thing, and the
 * room and date where there is one; {@code deaf} says since when changes can't be heard, {@code hearing} that they can.
 */
@Slf4j
@Controller
@RequiredArgsConstructor
class LiveController {

    private static final String RETRY_SECONDS = "30";
    private static final byte[] HELLO = "retry: 2000\n\n".getBytes(UTF_8);
    private static final byte[] BEAT = ":\n\n".getBytes(UTF_8);

    private final Streams streams;
    private final Ear ear;
    private final LiveSettings settings;
    private final People people;
    private final Clock clock;

    /** @param since when the page was made; a stream that goes on says it by the id of the last event instead */
    @GetMapping("/live")
    void live(
            Site.OfCentre site,
            @RequestParam(required = false) @Nullable Long since,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable Long last,
            HttpServletResponse response)
            throws IOException {
        var subject = people.current().map(person -> person.actor().subject()).orElse("");
        var seen = last != null ? last : since != null ? since : 0L;
        var opened = streams.open(site.centre().id().value(), subject, seen);
        if (opened.isEmpty()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            return;
        }
        try (var stream = opened.get()) {
            ear.wake();
            response.setContentType("text/event-stream;charset=UTF-8");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setHeader("X-Accel-Buffering", "no");
            tell(stream, response.getOutputStream(), response);
        } catch (IOException e) {
            log.trace("a page was closed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The thread is a virtual one; it costs little while it waits. */
    private void tell(Streams.Stream stream, OutputStream out, HttpServletResponse response)
            throws IOException, InterruptedException {
        out.write(HELLO);
        response.flushBuffer();
        var end = System.nanoTime() + settings.lasts().toNanos();
        while (!stream.isEnded() && System.nanoTime() < end) {
            var signal = stream.next(settings.beat());
            out.write(signal.map(this::written).orElse(BEAT));
            response.flushBuffer();
        }
    }

    private byte[] written(Signal signal) {
        var text = switch (signal) {
            case Signal.Changed(var change) -> changed(change);
            case Signal.Hearing() -> "id: %d\nevent: hearing\ndata: {}\n\n".formatted(clock.millis());
            case Signal.Deaf(var since) -> "event: deaf\ndata: %d\n\n".formatted(since);
        };
        return text.getBytes(UTF_8);
    }

    private static String changed(Change change) {
        return "id: %d\nevent: changed\ndata: {\"what\":%s,\"room\":%s,\"date\":%s}\n\n"
                .formatted(change.at(), quoted(change.what()), quoted(change.room()), quoted(change.date()));
    }

    /** Slugs and dates: nothing in them needs to be escaped. */
    private static String quoted(@Nullable Object value) {
        return value instanceof String || value instanceof LocalDate ? "\"" + value + "\"" : "null";
    }
}
