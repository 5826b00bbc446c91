package pl.krakow.centra.volunteering.placements.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static pl.krakow.centra.volunteering.placements.mongo.DiaryDocument.COLLECTION;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.CollectionCallback;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;

import pl.krakow.centra.volunteering.placements.domain.VolunteerDiaries;
import pl.krakow.centra.volunteering.placements.domain.VolunteerDiary;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;

/** One document per volunteer, replaced as a whole if its version is still the one the diary was loaded with. */
class MongoVolunteerDiaries implements VolunteerDiaries {

    private final MongoOperations mongo;

    MongoVolunteerDiaries(MongoOperations mongo) {
        this.mongo = mongo;
        // Claims a crash left unconfirmed; none most of the time.
        mongo.indexOps(COLLECTION)
                .createIndex(
                        new Index().named("due").on("due", Sort.Direction.ASC).sparse());
    }

    @Override
    public VolunteerDiary of(VolunteerId volunteer) {
        return found(eq("_id", volunteer.value())).stream()
                .findFirst()
                .orElseGet(() -> VolunteerDiary.blank(volunteer));
    }

    @Override
    public List<VolunteerDiary> of(Collection<VolunteerId> volunteers) {
        return volunteers.isEmpty()
                ? List.of()
                : found(in("_id", volunteers.stream().map(VolunteerId::value).toList()));
    }

    private List<VolunteerDiary> found(Bson filter) {
        var found = mongo.execute(
                COLLECTION,
                diaries -> diaries.find(filter, DiaryDocument.class)
                        .map(DiaryDocument::toDiary)
                        .into(new ArrayList<>()));
        return found == null ? List.of() : found;
    }

    @Override
    public boolean save(VolunteerDiary diary) {
        if (!diary.isChanged()) {
            return true;
        }
        long version = diary.version().orElse(-1) + 1;
        var next = DiaryDocument.of(diary, version);
        return version == 0 ? insert(next) : replace(diary, next);
    }

    private boolean insert(DiaryDocument first) {
        try {
            return yes(diaries -> diaries.withDocumentClass(DiaryDocument.class)
                    .insertOne(first)
                    .wasAcknowledged());
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private boolean replace(VolunteerDiary diary, DiaryDocument next) {
        return yes(diaries -> diaries.withDocumentClass(DiaryDocument.class)
                        .replaceOne(unchangedSince(diary), next)
                        .getMatchedCount()
                == 1);
    }

    /** The guard against being in two places at once: matches only while nobody has saved the diary since it was loaded. */
    Bson unchangedSince(VolunteerDiary diary) {
        return new Document("_id", diary.volunteer().value())
                .append("version", diary.version().orElseThrow());
    }

    private boolean yes(CollectionCallback<Boolean> write) {
        return Boolean.TRUE.equals(mongo.execute(COLLECTION, write));
    }

    @Override
    public List<VolunteerId> due(Instant by, int most) {
        var found = mongo.execute(
                COLLECTION,
                diaries -> diaries.find(lte("due", by))
                        .projection(include("_id"))
                        .sort(ascending("due", "_id"))
                        .limit(most)
                        .map(diary -> new VolunteerId(diary.get("_id", UUID.class)))
                        .into(new ArrayList<>()));
        return found == null ? List.of() : found;
    }

    @Override
    public void forget(VolunteerId volunteer) {
        yes(diaries -> diaries.deleteOne(eq("_id", volunteer.value())).wasAcknowledged());
    }
}
