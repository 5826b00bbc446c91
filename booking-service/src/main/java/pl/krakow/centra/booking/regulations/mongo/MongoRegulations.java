package pl.krakow.centra.booking.regulations.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.regulations.domain.Regulations;
import pl.krakow.centra.booking.regulations.domain.RegulationsVersion;
import pl.krakow.centra.booking.rooms.domain.RegulationsInForce;

/** One document per version, whose key is centre and number: of two published at once the key refuses one. */
@Component
class MongoRegulations implements Regulations, RegulationsInForce {

    private final MongoOperations mongo;

    MongoRegulations(MongoOperations mongo) {
        this.mongo = mongo;
        // The newest version of a centre, and all of them.
        mongo.indexOps(RegulationsDocument.class)
                .createIndex(new Index()
                        .named("centre")
                        .on("centre", Sort.Direction.ASC)
                        .on("number", Sort.Direction.DESC));
    }

    @Override
    public Optional<RegulationsVersion> current(String centre) {
        return mongo
                .find(
                        query(where("centre").is(centre))
                                .with(Sort.by(Sort.Direction.DESC, "number"))
                                .limit(1),
                        RegulationsDocument.class)
                .stream()
                .findFirst()
                .map(RegulationsDocument::toVersion);
    }

    @Override
    public Optional<RegulationsVersion> find(String centre, String version) {
        return Optional.ofNullable(mongo.findOne(
                        query(where("centre").is(centre).and("version").is(version)), RegulationsDocument.class))
                .map(RegulationsDocument::toVersion);
    }

    @Override
    public Optional<String> versionAt(String centre) {
        return current(centre).map(RegulationsVersion::version);
    }

    @Override
    public List<RegulationsVersion> all(String centre) {
        return mongo
                .find(
                        query(where("centre").is(centre)).with(Sort.by(Sort.Direction.DESC, "number")),
                        RegulationsDocument.class)
                .stream()
                .map(RegulationsDocument::toVersion)
                .toList();
    }

    @Override
    public boolean publish(RegulationsVersion version) {
        try {
            mongo.insert(new RegulationsDocument(
                    version.centre() + "/" + version.number(),
                    version.centre(),
                    version.number(),
                    version.version(),
                    version.texts(),
                    version.publishedAt(),
                    version.by()));
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    @Document("regulations")
    @TypeAlias("regulations")
    private record RegulationsDocument(
            @Id String id,
            String centre,
            long number,
            String version,
            Map<String, String> texts,
            Instant publishedAt,
            String publishedBy) {

        RegulationsVersion toVersion() {
            return new RegulationsVersion(centre, number, version, texts, publishedAt, publishedBy);
        }
    }
}
