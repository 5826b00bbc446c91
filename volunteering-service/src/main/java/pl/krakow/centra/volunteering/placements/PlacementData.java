package pl.krakow.centra.volunteering.placements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.privacy.Person;
import pl.krakow.centra.kit.privacy.PersonalData;
import pl.krakow.centra.kit.privacy.Pseudonyms;
import pl.krakow.centra.volunteering.placements.domain.PlacementFacts;
import pl.krakow.centra.volunteering.placements.domain.PlacementId;
import pl.krakow.centra.volunteering.placements.domain.PlacementNotes;
import pl.krakow.centra.volunteering.placements.domain.PlacementState;
import pl.krakow.centra.volunteering.placements.domain.Placements;
import pl.krakow.centra.volunteering.placements.domain.Presence;
import pl.krakow.centra.volunteering.placements.domain.VolunteerDiaries;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;

/**
 * Where a person was placed. What is not over yet has to be given up first, so that nobody waits for who is gone; then words,
 * account and diary go, and the places stay as somebody's.
 */
@Component
@RequiredArgsConstructor
class PlacementData implements PersonalData {

    private final Placements placements;
    private final PlacementNotes notes;
    private final VolunteerDiaries diaries;

    /** As it is exported. */
    record PlacedData(
            UUID placementId,
            UUID opportunityId,
            String centre,
            PlacementState state,
            LocalDate firstDay,
            LocalDate lastDay,
            List<Presence> presences,
            @Nullable String message,
            @Nullable String remark) {}

    @Override
    public String part() {
        return "placements";
    }

    @Override
    public Object export(Person person) {
        return placed(person).map(this::data).toList();
    }

    private Stream<PlacementFacts> placed(Person person) {
        return person.own().stream().map(VolunteerId::new).flatMap(volunteer -> placements.of(volunteer).stream());
    }

    private PlacedData data(PlacementFacts facts) {
        PlacementId id = facts.placement();
        var note = notes.find(id).orElse(null);
        return new PlacedData(
                id.value(),
                facts.post().opportunity().value(),
                facts.centre(),
                facts.state(),
                facts.firstDay(),
                facts.lastDay(),
                facts.presences(),
                note == null ? null : note.message(),
                note == null ? null : note.remark());
    }

    @Override
    public List<Obstacle> obstacles(Person person, Instant now) {
        return placed(person)
                .filter(facts ->
                        facts.state().isLive() && !facts.lastDay().isBefore(LocalDate.ofInstant(now, facts.zone())))
                .map(facts -> new Obstacle(
                        "PLACEMENT", facts.centre(), facts.placement().toString()))
                .toList();
    }

    @Override
    public void erase(Person person, Pseudonyms pseudonyms, Instant now) {
        for (UUID id : person.own()) {
            var volunteer = new VolunteerId(id);
            notes.forgetWords(volunteer);
            notes.replaceAccount(volunteer, person.subject(), pseudonyms.next());
            diaries.forget(volunteer);
        }
    }
}
