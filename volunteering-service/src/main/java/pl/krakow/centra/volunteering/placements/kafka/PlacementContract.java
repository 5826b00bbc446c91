package pl.krakow.centra.volunteering.placements.kafka;

import pl.krakow.centra.domainevents.PlacementChanged;
import pl.krakow.centra.domainevents.PlacementChanged.Cause;
import pl.krakow.centra.domainevents.PlacementChanged.State;
import pl.krakow.centra.domainevents.PlacementFacts;
import pl.krakow.centra.volunteering.placements.domain.SeatSheet;
import pl.krakow.centra.volunteering.placements.domain.SheetNews;

/** Says in the published language what happened on a seat sheet: ids, days and states, never a person or a text. */
public final class PlacementContract {

    private PlacementContract() {}

    public static PlacementChanged of(SheetNews news, SeatSheet sheet) {
        var entry = news.entry();
        var facts = sheet.facts(entry);
        var zone = facts.zone();
        var shift = facts.shift();
        var until = entry.until();
        var before = news.before();
        return new PlacementChanged(
                new PlacementFacts(
                        facts.placement().value(),
                        facts.post().opportunity().value(),
                        facts.post().post(),
                        facts.centre(),
                        facts.organisation().value(),
                        facts.volunteer().value(),
                        facts.firstDay(),
                        facts.lastDay(),
                        shift == null ? null : shift.start().atZone(zone).toOffsetDateTime(),
                        shift == null ? null : shift.end().atZone(zone).toOffsetDateTime()),
                State.valueOf(entry.state().name()),
                Cause.valueOf(news.cause().name()),
                until == null ? null : until.atZone(zone).toOffsetDateTime(),
                before == null ? null : State.valueOf(before.name()));
    }
}
