/**
 * The contract between the engine and the people who write its modules.
 *
 * <p>A module is an {@link org.downbeat.api.AudioModule}; an {@link org.downbeat.api.AudioModuleFactory}, found by
 * {@link java.util.ServiceLoader}, describes and makes it. Each control a musician can turn is a
 * {@link org.downbeat.api.ParameterSpec}. The engine fills a {@link org.downbeat.api.Control} lane for each of them and
 * calls the module block by block; nothing of the module's own happens between two of its frames.
 *
 * <p>This package depends on {@code java.base} alone and grows by {@code default} methods only.
 */
@NullMarked
package org.downbeat.api;

import org.jspecify.annotations.NullMarked;
