package pl.krakow.centra.volunteering.placements.mongo;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

import pl.krakow.centra.volunteering.opportunities.domain.OpportunityId;
import pl.krakow.centra.volunteering.opportunities.domain.PostId;
import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;
import pl.krakow.centra.volunteering.placements.domain.PlacementId;
import pl.krakow.centra.volunteering.placements.domain.PlacementNote;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;

/** What is written of a placement, as stored. */
@Document(PlacementNoteDocument.COLLECTION)
@TypeAlias("placement")
record PlacementNoteDocument(
        @Id UUID id,
        UUID opportunity,
        UUID post,
        UUID volunteer,
        UUID organisation,
        String centre,
        String by,
        Instant at,
        @Nullable String message,
        @Nullable String remark) {

    static final String COLLECTION = "placements";

    static PlacementNoteDocument of(PlacementNote note) {
        return new PlacementNoteDocument(
                note.id().value(),
                note.post().opportunity().value(),
                note.post().post(),
                note.volunteer().value(),
                note.organisation().value(),
                note.centre(),
                note.by(),
                note.at(),
                note.message(),
                note.remark());
    }

    PlacementNote toNote() {
        return new PlacementNote(
                new PlacementId(id),
                new PostId(new OpportunityId(opportunity), post),
                new VolunteerId(volunteer),
                new OrganisationId(organisation),
                centre,
                by,
                at,
                message,
                remark);
    }
}
