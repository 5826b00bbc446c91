package pl.krakow.centra.booking.letters;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.letters.domain.LetterKind;
import pl.krakow.centra.booking.reservation.domain.SeriesId;
import pl.krakow.centra.booking.series.domain.Occurrence;
import pl.krakow.centra.booking.series.domain.Reason;
import pl.krakow.centra.booking.series.domain.Series;
import pl.krakow.centra.booking.series.domain.SeriesRegister;
import pl.krakow.centra.kit.letter.Letterhead;
import pl.krakow.centra.kit.letter.Sheet;

/**
 * Lists in a letter about dates of a series those that could not be had, as they stand when the letter is sent: how many of how
 * many, each with its day and the reason. Nobody is to find out at a locked door.
 */
@Component
@RequiredArgsConstructor
class SkippedDates {

    private static final int IN_FULL = 30;
    private static final Set<LetterKind> TELLING = EnumSet.of(LetterKind.REQUEST_RECEIVED, LetterKind.CONFIRMED);

    private final SeriesRegister register;

    Sheet onto(Sheet sheet, LetterKind kind, @Nullable UUID series, Letterhead head) {
        return series == null || !TELLING.contains(kind)
                ? sheet
                : register.find(new SeriesId(series))
                        .map(found -> onto(sheet, found, head))
                        .orElse(sheet);
    }

    private static Sheet onto(Sheet sheet, Series series, Letterhead head) {
        var skipped = series.skipped();
        var label = head.say(
                "label.skipped",
                Map.of("count", skipped.size(), "all", series.occurrences().size()));
        return sheet.list(label, points(skipped, head));
    }

    private static List<String> points(List<Occurrence> skipped, Letterhead head) {
        var points = new ArrayList<String>();
        skipped.stream()
                .sorted(Comparator.comparing(Occurrence::original))
                .limit(IN_FULL)
                .map(occurrence -> head.wording().day(occurrence.date()) + " – " + reason(occurrence.reason(), head))
                .forEach(points::add);
        int more = skipped.size() - IN_FULL;
        if (more > 0) {
            points.add(head.say("label.moreSkipped", Map.of("count", more)));
        }
        return points;
    }

    /** In words for what exactly it was, else for its code, else that it could not be. */
    private static String reason(@Nullable Reason reason, Letterhead head) {
        var known = head.wording().keys();
        return head.say((reason == null ? Stream.<String>empty() : keys(reason))
                .filter(known::contains)
                .findFirst()
                .orElse("skipped.other"));
    }

    private static Stream<String> keys(Reason reason) {
        var key = "skipped." + reason.code();
        return Stream.of(key + "." + reason.detail(), key);
    }
}
