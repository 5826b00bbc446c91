package pl.krakow.centra.sites.api.lending;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;

/** One room at a time, what can be carried into it, and the rules of lending it. */
@HttpExchange("/api/v1/centres/{centre}")
public interface LendingApi {

    @GetExchange("/rooms/{room}")
    Answer<RoomDetails> room(Caller caller, @PathVariable CentreId centre, @PathVariable String room);

    /** What the centre can carry into any of its rooms. */
    @GetExchange("/equipment")
    Answer<Stock> stock(Caller caller, @PathVariable CentreId centre);

    /** The regulations in force, or those of a version. */
    @GetExchange("/regulations")
    Answer<Regulations> regulations(
            Caller caller, @PathVariable CentreId centre, @RequestParam(required = false) @Nullable String version);

    /**
     * A room in full.
     *
     * @param lentTo the kinds of users whose requests are taken
     * @param raster meetings start and end on multiples of it, ISO 8601
     * @param min the shortest meeting, ISO 8601
     * @param max the longest meeting, ISO 8601
     */
    record RoomDetails(
            String id,
            @Nullable String partOf,
            String name,
            @Nullable String houseRules,
            @Nullable BigDecimal area,
            int capacity,
            List<Equipment> fixedEquipment,
            Map<String, String> accessibility,
            List<String> lentTo,
            List<Picture> pictures,
            @Nullable String raster,
            @Nullable String min,
            @Nullable String max,
            @Nullable String approval,
            @Nullable String regulationsVersion) {}

    /** A kind of equipment and how much there is of it, named in the reader's language. */
    record Equipment(String code, String name, int count) {}

    /** @param alternative what it shows, in the reader's language */
    record Picture(String id, String href, int width, int height, String alternative) {}

    /** What stands in no room. */
    record Stock(List<Equipment> equipment) {}

    /** @param texts by language; the Polish one binds */
    record Regulations(String version, boolean current, Instant publishedAt, Map<String, String> texts) {}
}
