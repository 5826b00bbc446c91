package pl.krakow.centra.reporting.counting.mongo;

import static java.util.stream.Collectors.toMap;

import java.util.Map;

import lombok.RequiredArgsConstructor;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

import pl.krakow.centra.reporting.counting.domain.MergedMembers;

/** One document per merged beneficiary. They are few: duplicates that people found. */
@Component
@RequiredArgsConstructor
class MongoMergedMembers implements MergedMembers {

    static final String COLLECTION = "beneficiaryMerges";

    private final MongoOperations mongo;
    private final CollectionNames names;

    @Override
    public void put(int from, int into) {
        mongo.save(new Merge(from, into), collection());
    }

    @Override
    public Map<Integer, Integer> all() {
        return mongo.find(new Query().with(Sort.by("_id")), Merge.class, collection()).stream()
                .collect(toMap(Merge::from, Merge::into));
    }

    @TypeAlias("beneficiaryMerge")
    private record Merge(@Id int from, int into) {}

    private String collection() {
        return names.of(COLLECTION);
    }
}
