package dev.restante.imap.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class LinkCutForestTest {

    private static final int NODES = 12;

    @Property
    void knowsTheRootWhateverIsLinkedAndCut(
            @ForAll @Size(max = 200) List<@IntRange(min = 1, max = NODES) Integer> nodes) {
        LinkCutForest forest = new LinkCutForest(NODES);
        int[] parents = new int[NODES + 1];
        for (int i = 0; i + 1 < nodes.size(); i += 2) {
            int child = nodes.get(i);
            int parent = nodes.get(i + 1);
            if (parents[child] != 0) {
                forest.cut(child);
                parents[child] = 0;
            }
            if (rootOf(parent, parents) != child) {
                forest.link(child, parent);
                parents[child] = parent;
            }
            for (int node = 1; node <= NODES; node++) {
                assertThat(forest.root(node)).isEqualTo(rootOf(node, parents));
            }
        }
    }

    private static int rootOf(int node, int[] parents) {
        int root = node;
        while (parents[root] != 0) {
            root = parents[root];
        }
        return root;
    }
}
