/**
 * The bridge to JBake, which hosts the bake: its configuration, document model, renderer and registries are JBake's, the
 * content store and the two engines are ours.
 *
 * <p>Start at {@link de.vielfalt.jbake.SiteOven}, our way; {@link de.vielfalt.jbake.SiteParser},
 * {@link de.vielfalt.jbake.SiteTemplates} and {@link de.vielfalt.jbake.ListingTool} are what a stock {@code Oven} finds
 * with our jar on its class path. This is the only package that touches JBake's static registries. May import
 * everything up to {@code share}; owns JBake.
 */
@NullMarked
package de.vielfalt.jbake;

import org.jspecify.annotations.NullMarked;
