package pl.krakow.centra.reporting.closing;

import java.util.OptionalInt;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.reporting.closing.domain.Closing;
import pl.krakow.centra.reporting.closing.domain.Closings;
import pl.krakow.centra.reporting.closing.domain.Sealing;
import pl.krakow.centra.reporting.closing.domain.Snapshot;

/** Computes every hash anew, and follows each closing to the one before. */
@Component
@RequiredArgsConstructor
public class CheckChain {

    private final Closings closings;
    private final Sealing sealing;

    /**
     * @param length how many closings there are
     * @param broken the first that isn't what it was, or doesn't follow the one before; empty when all is well
     */
    public record Checked(int length, OptionalInt broken) {}

    public Checked check() {
        int length = closings.last().map(Closing::number).orElse(0);
        var previous = Snapshot.NONE;
        for (int number = 1; number <= length; number++) {
            var closing = closings.find(number).orElse(null);
            if (closing == null || !holds(closing, previous)) {
                return new Checked(length, OptionalInt.of(number));
            }
            previous = closing.seal().hash();
        }
        return new Checked(length, OptionalInt.empty());
    }

    private boolean holds(Closing closing, String previous) {
        return closing.snapshot().previous().equals(previous)
                && sealing.hash(closing.seal().document()).equals(closing.seal().hash());
    }
}
