package pl.krakow.centra.sites.residents.rooms;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.sites.api.lending.LendingApi;
import pl.krakow.centra.sites.api.lending.LendingApi.Equipment;
import pl.krakow.centra.sites.api.lending.LendingApi.RoomDetails;
import pl.krakow.centra.sites.api.my.MyBeneficiariesApi;
import pl.krakow.centra.sites.api.my.MyBeneficiary;
import pl.krakow.centra.sites.api.my.MyBookingsApi;
import pl.krakow.centra.sites.api.rooms.Room;
import pl.krakow.centra.sites.api.rooms.RoomsApi;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.gateway.Refusal;
import pl.krakow.centra.sites.gateway.Together;

/** Gathers what the form for a room needs, and keeps the time while somebody fills it in. */
@Component
@RequiredArgsConstructor
class AskDesk {

    private static final int MOST_BENEFICIARIES = 50;
    private static final int MOST_FREE = 4;

    private final LendingApi lending;
    private final MyBookingsApi bookings;
    private final MyBeneficiariesApi beneficiaries;
    private final RoomsApi rooms;
    private final Together together;

    /**
     * The page of the form.
     *
     * @param hold whether the time is to be kept for the person
     */
    Answer<AskPage> page(Caller caller, Centre centre, String roomId, AskForm form, boolean hold) {
        var room = together.begin(() -> lending.room(caller, centre.id(), roomId));
        var stock = together.begin(() -> lending.stock(caller, centre.id()));
        var regulations = together.begin(() -> lending.regulations(caller, centre.id(), null));
        var mine = together.begin(() -> beneficiaries.mine(caller, MOST_BENEFICIARIES));
        var start = at(centre, form.start());
        var end = start == null ? null : start.plus(form.length());
        var kept = hold && start != null && end != null
                ? bookings.hold(caller, centre.id(), new MyBookingsApi.Slot(roomId, start, end, people(form.count())))
                : null;
        var refused = kept instanceof Answer.Refused<MyBookingsApi.Hold>(var refusal) ? refusal : null;
        var held = kept == null ? null : kept.orNull();
        return room.join()
                .map(found -> new AskPage(
                        centre,
                        found,
                        start,
                        end,
                        equipment(found, stock.join()),
                        mine.join()
                                .map(page -> page.items().stream()
                                        .filter(one -> !one.erased()
                                                && (found.lentTo().isEmpty()
                                                        || found.lentTo().contains(one.kind())))
                                        .toList())
                                .orNull(),
                        regulations.join().orNull(),
                        held == null
                                ? null
                                : held.until().atZoneSameInstant(centre.zone()).toOffsetDateTime(),
                        refused,
                        refused == null ? List.of() : free(caller, centre, refused)));
    }

    private static @Nullable OffsetDateTime at(Centre centre, @Nullable LocalDateTime time) {
        return time == null ? null : time.atZone(centre.zone()).toOffsetDateTime();
    }

    /** A hold is for the time; whether the room is big enough is said at the field. */
    private static @Nullable Integer people(@Nullable Integer count) {
        return count == null || count < 1 ? null : 1;
    }

    private static List<Equipment> equipment(RoomDetails room, Answer<LendingApi.Stock> stock) {
        var all = new ArrayList<>(room.fixedEquipment());
        var known = room.fixedEquipment().stream().map(Equipment::code).collect(Collectors.toSet());
        stock.orElse(new LendingApi.Stock(List.of())).equipment().stream()
                .filter(one -> !known.contains(one.code()))
                .forEach(all::add);
        return all;
    }

    /** What a refusal offers, with the names of the rooms. */
    List<AskPage.Free> free(Caller caller, Centre centre, Refusal refusal) {
        if (refusal.alternatives().isEmpty()) {
            return List.of();
        }
        var names = rooms.rooms(caller, centre.id()).map(Page::items).orElse(List.of()).stream()
                .collect(Collectors.toMap(Room::id, Room::name));
        return refusal.alternatives().stream()
                .limit(MOST_FREE)
                .map(free -> AskPage.Free.of(free, names.getOrDefault(free.roomId(), free.roomId()), centre.zone()))
                .toList();
    }

    /** Whom the request is usually for: the first somebody acts for, else a new group, else themselves. */
    static String usualWho(AskPage page) {
        var mine = page.mine();
        if (mine != null && !mine.isEmpty()) {
            return mine.stream()
                    .filter(MyBeneficiary::isVerified)
                    .findFirst()
                    .orElse(mine.getFirst())
                    .id();
        }
        return page.isLentTo("INFORMAL_GROUP") ? AskForm.NEW_GROUP : AskForm.MYSELF;
    }
}
