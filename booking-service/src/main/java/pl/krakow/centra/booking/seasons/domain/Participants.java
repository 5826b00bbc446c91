package pl.krakow.centra.booking.seasons.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;

/** Who takes part in a round: every wish, and the beneficiaries who made them with what last season left each. */
final class Participants {

    private final Map<BeneficiaryId, Party> parties = new LinkedHashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    Participants(Round round, Timetable timetable) {
        int average = averageShare(round);
        long cap = round.terms().weeklyCap().toMinutes();
        long weeks = (timetable.dates() + 6) / 7;
        for (var wish : round.wishes()) {
            var party = parties.computeIfAbsent(wish.beneficiary(), id -> {
                var last = round.lastSeason().get(id);
                int share = last == null ? average : last.share();
                return new Party(share, Lottery.ticket(round.terms().seed(), id), cap, weeks);
            });
            var entry = new Entry(wish, party, round.adjustments().get(wish.id()), timetable, round.rooms());
            party.wishes(entry.minutesWished());
            entries.add(entry);
        }
    }

    /** What counts for those without a last season; nothing when nobody had one. */
    private static int averageShare(Round round) {
        long wished = 0;
        long served = 0;
        for (var standing : round.lastSeason().values()) {
            wished += standing.wished();
            served += standing.served();
        }
        return wished == 0 ? 0 : new Standing(wished, served).share();
    }

    /** By wish. */
    List<Entry> entries() {
        return entries;
    }

    Map<BeneficiaryId, Standing> standings() {
        var standings = new HashMap<BeneficiaryId, Standing>();
        parties.forEach((id, party) -> standings.put(id, party.thisSeason()));
        return standings;
    }
}
