package pl.krakow.centra.reporting.counting;

import java.util.UUID;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.reporting.counting.domain.Members;
import pl.krakow.centra.reporting.counting.domain.MergedMembers;

/** Takes in that two beneficiaries are one. It may be told before anything else is known of either. */
@Component
@RequiredArgsConstructor
public class RecordMerge {

    private final Members members;
    private final MergedMembers merged;

    public record Command(UUID from, UUID into) {}

    public void handle(Command command) {
        if (!command.from.equals(command.into)) {
            merged.put(members.ordinalOf(command.from), members.ordinalOf(command.into));
        }
    }
}
