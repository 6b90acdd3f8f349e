package org.downbeat.modules.sampler;

/**
 * The clips that sound for a range of velocities.
 *
 * @param takes alternates of one sound; at least one
 * @param least softest velocity, 0–127
 * @param most hardest velocity, 0–127
 * @param gain its own level, linear
 * @param startOffset how much later it begins, as a fraction of the room there is
 * @param chokeGroup notes of one group cut each other off; 0 = none
 */
record Layer(Takes takes, int least, int most, double gain, double startOffset, int chokeGroup) {
    /** How many velocity steps lie between a velocity and this layer's range; 0 inside. */
    int distance(int velocity) {
        return Math.max(0, Math.max(least - velocity, velocity - most));
    }

    boolean covers(int velocity) {
        return distance(velocity) == 0;
    }
}
