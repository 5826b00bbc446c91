package pl.krakow.centra.reporting.counting.bitmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.reporting.counting.domain.MemberSet;

class RoaringMemberSetTest {

    private final RoaringMemberSets sets = new RoaringMemberSets();

    @Test
    void isAsLargeAsASetOfTheSameMembers() {
        Random random = new Random(3);
        for (int round = 0; round < 50; round++) {
            TreeSet<Integer> naive = new TreeSet<>();
            List<MemberSet> parts = new ArrayList<>();
            for (int part = 0; part < random.nextInt(6); part++) {
                List<Integer> members =
                        random.ints(random.nextInt(200), 0, 100_000).boxed().toList();
                naive.addAll(members);
                parts.add(sets.of(members));
            }
            MemberSet union = sets.union(parts);

            assertThat(union.size()).isEqualTo(naive.size());
            assertThat(union).isEqualTo(sets.of(naive));
            assertThat(union.after(-1, Integer.MAX_VALUE)).isEqualTo(List.copyOf(naive));
        }
    }

    @Test
    void isReadBackAsItWasWritten() {
        RoaringMemberSet set = (RoaringMemberSet) sets.of(List.of(0, 1, 2, 65_536, 2_000_000));

        assertThat(RoaringMemberSet.fromBytes(set.toBytes())).isEqualTo(set);
    }

    @Test
    void listsItsMembersInParts() {
        MemberSet set = sets.of(List.of(9, 4, 70_000, 5));

        assertThat(set.after(-1, 2)).containsExactly(4, 5);
        assertThat(set.after(5, 2)).containsExactly(9, 70_000);
        assertThat(set.after(70_000, 2)).isEmpty();
    }

    @Test
    void staysAsItIsWhenItIsUnitedWithOthers() {
        MemberSet one = sets.of(List.of(1));

        sets.union(List.of(one, sets.of(List.of(2))));

        assertThat(one).isEqualTo(sets.of(List.of(1)));
    }
}
