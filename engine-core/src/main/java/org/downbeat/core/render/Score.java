package org.downbeat.core.render;

import java.util.List;
import java.util.Map;
import org.downbeat.core.automation.CompiledAutomation;

/**
 * What happens to the nodes of a graph in time.
 *
 * @param automation lanes and triggers by node and parameter
 * @param notes notes by node, in order of writing
 * @param eventCount how many notes and automation points were written
 */
record Score(CompiledAutomation automation, Map<String, List<NodeEvents.Timed>> notes, int eventCount) {}
