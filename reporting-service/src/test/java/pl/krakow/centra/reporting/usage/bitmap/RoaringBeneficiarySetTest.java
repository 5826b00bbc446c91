package pl.krakow.centra.reporting.usage.bitmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.reporting.usage.domain.BeneficiarySet;

class RoaringBeneficiarySetTest {

    private final RoaringBeneficiarySets sets = new RoaringBeneficiarySets();

    @Test
    void isAsLargeAsASetOfTheSameMembers() {
        Random random = new Random(3);
        for (int round = 0; round < 50; round++) {
            TreeSet<Integer> naive = new TreeSet<>();
            List<BeneficiarySet> parts = new ArrayList<>();
            for (int part = 0; part < random.nextInt(6); part++) {
                List<Integer> members =
                        random.ints(random.nextInt(200), 0, 100_000).boxed().toList();
                naive.addAll(members);
                parts.add(sets.of(members));
            }
            BeneficiarySet union = sets.union(parts);

            assertThat(union.size()).isEqualTo(naive.size());
            assertThat(union).isEqualTo(sets.of(naive));
            assertThat(union.after(-1, Integer.MAX_VALUE)).isEqualTo(List.copyOf(naive));
        }
    }

    @Test
    void isReadBackAsItWasWritten() {
        RoaringBeneficiarySet set = (RoaringBeneficiarySet) sets.of(List.of(0, 1, 2, 65_536, 2_000_000));

        assertThat(RoaringBeneficiarySet.fromBytes(set.toBytes())).isEqualTo(set);
    }

    @Test
    void listsItsMembersInParts() {
        BeneficiarySet set = sets.of(List.of(9, 4, 70_000, 5));

        assertThat(set.after(-1, 2)).containsExactly(4, 5);
        assertThat(set.after(5, 2)).containsExactly(9, 70_000);
        assertThat(set.after(70_000, 2)).isEmpty();
    }

    @Test
    void staysAsItIsWhenItIsUnitedWithOthers() {
        BeneficiarySet one = sets.of(List.of(1));

        sets.union(List.of(one, sets.of(List.of(2))));

        assertThat(one).isEqualTo(sets.of(List.of(1)));
    }
}
