package county.gateway.cockpit;

import java.time.LocalDate;
import java.util.List;

/** The page of pages: the caller's modules, each in whatever state it is, and the units against them. */
record CockpitView(LocalDate today, boolean rehearsal, boolean demo, List<ModuleView> modules, Matrix matrix) {}
