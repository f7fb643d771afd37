// avio_lan over socket pairs with a driver of the test's own: both directions, merged buffers, back pressure,
// several queue pairs, link state, hostile requests.
#include "virtio_driver.h"

#include <linux/sockios.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

#define F_MRG BIT(15)
#define F_MQ  BIT(22)
#define F_CVQ BIT(17)
#define RX    0
#define TX    1
#define HDR   12

static const uint8_t mac[6] = {0x02, 0x11, 0x22, 0x33, 0x44, 0x55};

static struct fixture *new_lan(int kind, unsigned pairs, int *peer)
{
    struct fixture *f = fixture_new();
    int sockets[2];
    if (socketpair(AF_UNIX, kind, 0, sockets) != 0)
        abort();
    struct timeval timeout = {.tv_sec = 10};
    setsockopt(sockets[1], SOL_SOCKET, SO_RCVTIMEO, &timeout, sizeof timeout);
    struct lan_options options = {.address = DEVICE_ANYWHERE, .descriptor = sockets[0], .queue_pairs = pairs};
    memcpy(options.mac, mac, 6);
    CHECK_EQ(hpvm__devices_add_lan(f->devices, &options, NULL), HPVM_OK);
    *peer = sockets[1];
    return f;
}

static void fill_frame(uint8_t *frame, size_t length, unsigned seed)
{
    for (size_t n = 0; n < length; n++)
        frame[n] = (uint8_t)(n * 13 + seed);
}

static void config_and_features(void)
{
    int peer;
    struct fixture *f = new_lan(SOCK_SEQPACKET, 1, &peer);
    struct driver d = driver_find(f, 0, 0);
    CHECK_EQ(config_in(f, 0, 0, 0, 4), 0x10411af4);
    CHECK_EQ(driver_offered(&d) & (F_MRG | F_MQ | BIT(5) | BIT(16)), F_MRG | BIT(5) | BIT(16));
    for (unsigned n = 0; n < 6; n++)
        CHECK_EQ(reg_in(&d, d.device + n, 1), mac[n]);
    CHECK_EQ(reg_in(&d, d.device + 6, 2), 1);
    reg_out(&d, d.device, 4, 0);
    CHECK_EQ(reg_in(&d, d.device, 1), mac[0]);
    struct lan_options bad = {.address = DEVICE_ANYWHERE, .descriptor = peer, .mac = {1, 2, 3, 4, 5, 6}};
    CHECK_EQ(hpvm__devices_add_lan(f->devices, &bad, NULL), HPVM_E_INVAL);
    bad = (struct lan_options){.address = DEVICE_ANYWHERE, .descriptor = 12345};
    CHECK_EQ(hpvm__devices_add_lan(f->devices, &bad, NULL), HPVM_E_INVAL);
    bad = (struct lan_options){.address = {0, 0, -1}, .descriptor = peer};
    CHECK_EQ(hpvm__devices_add_lan(f->devices, &bad, NULL), HPVM_E_EXIST);
    fixture_free(f);
    close(peer);
}

static void sending(int kind)
{
    int peer;
    struct fixture *f = new_lan(kind, 1, &peer);
    struct driver d = driver_start(f, 0, 0, 0, 3, 64);
    uint8_t frame[1514], got[2000];
    uint32_t id = 0, length = 0;
    fill_frame(frame, sizeof frame, 5);
    put_ram(f, DATA_BASE + HDR, frame, sizeof frame);
    struct buffer whole[] = {{DATA_BASE, HDR + sizeof frame, false}};
    struct buffer parts[] = {
        {DATA_BASE, 7, false}, {DATA_BASE + 7, 100, false}, {DATA_BASE + 107, HDR + 1407, false}};
    for (unsigned n = 0; n < 2; n++) {
        add_chain(&d, TX, n ? parts : whole, n ? 3 : 1);
        kick(&d, TX);
        CHECK(wait_used(&d, TX, &id, &length));
        CHECK_EQ(length, 0);
        CHECK_EQ(recv(peer, got, sizeof got, 0), sizeof frame);
        CHECK(memcmp(got, frame, sizeof frame) == 0);
    }
    // Too short for Ethernet: dropped. Too long for anything: dropped. Without a header: broken.
    struct buffer tiny[] = {{DATA_BASE, HDR + 13, false}}, huge[] = {{DATA_BASE, 100000, false}};
    add_chain(&d, TX, tiny, 1);
    add_chain(&d, TX, huge, 1);
    kick(&d, TX);
    CHECK(wait_used(&d, TX, &id, &length));
    CHECK(wait_used(&d, TX, &id, &length));
    CHECK_EQ(recv(peer, got, sizeof got, MSG_DONTWAIT), (uint64_t)-1);
    struct buffer none[] = {{DATA_BASE, HDR - 1, false}};
    add_chain(&d, TX, none, 1);
    kick(&d, TX);
    CHECK(device_status(&d) & 0x40);
    fixture_free(f);
    close(peer);
}

static void send_seqpacket(void)
{
    sending(SOCK_SEQPACKET);
}
static void send_datagram(void)
{
    sending(SOCK_DGRAM);
}

static void receiving(void)
{
    int peer;
    struct fixture *f = new_lan(SOCK_SEQPACKET, 1, &peer);
    uint8_t frame[1514], got[1600];
    uint32_t id = 0, length = 0;
    // Before the driver is there frames wait; they come when it brings buffers.
    fill_frame(frame, sizeof frame, 1);
    CHECK_EQ(send(peer, frame, 60, 0), 60);
    struct driver d = driver_start(f, 0, 0, 0, 3, 64);
    for (unsigned n = 0; n < 4; n++)
        add_chain(&d, RX, &(struct buffer){DATA_BASE + 0x1000 * n, 1526, true}, 1);
    kick(&d, RX);
    CHECK(wait_used(&d, RX, &id, &length));
    CHECK_EQ(length, HDR + 60);
    CHECK_EQ(send(peer, frame, sizeof frame, 0), sizeof frame);
    CHECK(wait_used(&d, RX, &id, &length));
    CHECK_EQ(length, HDR + sizeof frame);
    get_ram(f, DATA_BASE + 0x1000, got, HDR + sizeof frame);
    CHECK_EQ(load16(got + 10), 1); // one buffer
    CHECK(memcmp(got + HDR, frame, sizeof frame) == 0);
    // More frames than buffers: the rest waits for more buffers.
    for (unsigned n = 0; n < 5; n++)
        CHECK_EQ(send(peer, frame, 100 + n, 0), 100 + n);
    CHECK(wait_used(&d, RX, &id, &length));
    CHECK(wait_used(&d, RX, &id, &length));
    CHECK_EQ(length, HDR + 101);
    for (unsigned n = 0; n < 3; n++)
        add_chain(&d, RX, &(struct buffer){DATA_BASE + 0x1000 * n, 1526, true}, 1);
    kick(&d, RX);
    for (unsigned n = 2; n < 5; n++) {
        CHECK(wait_used(&d, RX, &id, &length));
        CHECK_EQ(length, HDR + 100 + n);
    }
    // A frame that is too large for a buffer is dropped, the buffer stays.
    add_chain(&d, RX, &(struct buffer){DATA_BASE, 200, true}, 1);
    add_chain(&d, RX, &(struct buffer){DATA_BASE + 0x1000, 200, true}, 1);
    kick(&d, RX);
    CHECK_EQ(send(peer, frame, 1000, 0), 1000);
    CHECK_EQ(send(peer, frame, 64, 0), 64);
    CHECK(wait_used(&d, RX, &id, &length));
    CHECK_EQ(length, HDR + 64);
    fixture_free(f);
    close(peer);
}

static void merged_buffers(void)
{
    int peer;
    struct fixture *f = new_lan(SOCK_SEQPACKET, 1, &peer);
    struct driver d = driver_start(f, 0, 0, F_MRG, 3, 64);
    uint8_t frame[9000], got[9000];
    uint32_t id = 0, length = 0, total = 0;
    fill_frame(frame, sizeof frame, 9);
    for (unsigned n = 0; n < 20; n++)
        add_chain(&d, RX, &(struct buffer){DATA_BASE + 0x1000 * n, 512, true}, 1);
    kick(&d, RX);
    CHECK_EQ(send(peer, frame, sizeof frame, 0), sizeof frame);
    for (unsigned n = 0; n < 18; n++) {
        CHECK(wait_used(&d, RX, &id, &length));
        uint32_t start = n ? 0 : HDR;
        get_ram(f, DATA_BASE + 0x1000 * n + start, got + total, length - start);
        total += length - start;
    }
    CHECK_EQ(total, sizeof frame);
    CHECK(memcmp(got, frame, sizeof frame) == 0);
    get_ram(f, DATA_BASE, got, HDR);
    CHECK_EQ(load16(got + 10), 18);
    fixture_free(f);
    close(peer);
}

static void back_pressure(void)
{
    int peer;
    struct fixture *f = new_lan(SOCK_SEQPACKET, 1, &peer);
    struct driver d = driver_start(f, 0, 0, 0, 3, 256);
    uint8_t got[70000];
    unsigned received = 0, done = 0;
    uint32_t id = 0, length = 0;
    // Nobody reads: the socket fills up, frames stay in the ring and none is lost.
    for (unsigned n = 0; n < 200; n++)
        add_chain(&d, TX, &(struct buffer){DATA_BASE, HDR + 16000, false}, 1);
    kick(&d, TX);
    unsigned stuck = ram_word(f, d.queues[TX].used + 2);
    CHECK(stuck < 200);
    while (received < 200 && recv(peer, got, sizeof got, 0) == 16000)
        received++;
    CHECK_EQ(received, 200);
    while (done < 200 && wait_used(&d, TX, &id, &length))
        done++;
    CHECK_EQ(done, 200);
    fixture_free(f);
    close(peer);
}

static void queue_pairs(void)
{
    int peer;
    struct fixture *f = new_lan(SOCK_SEQPACKET, 4, &peer);
    struct driver d = driver_start(f, 0, 0, F_MQ | F_CVQ, 9, 64);
    uint8_t command[4] = {4, 0, 4, 0}, ack = 0xff, frame[64];
    uint32_t id = 0, length = 0;
    CHECK_EQ(reg_in(&d, d.common + 18, 2), 9);
    CHECK_EQ(reg_in(&d, d.device + 8, 2), 4);
    static const struct {
        uint8_t bytes[4], ack;
    } commands[] = {
        {{4, 0, 5, 0}, 1}, {{4, 0, 0, 0}, 1}, {{9, 0, 0, 0}, 1}, {{0, 0, 1, 0}, 0}, {{4, 0, 4, 0}, 0}};
    for (unsigned n = 0; n < ARRAY_LENGTH(commands); n++) {
        put_ram(f, DATA_BASE, commands[n].bytes, sizeof command);
        add_chain(&d, 8, (struct buffer[]){{DATA_BASE, 4, false}, {DATA_BASE + 16, 1, true}}, 2);
        kick(&d, 8);
        CHECK(wait_used(&d, 8, &id, &length));
        get_ram(f, DATA_BASE + 16, &ack, 1);
        CHECK_EQ(ack, commands[n].ack);
    }
    // Flows spread over the pairs, and one flow stays on one pair.
    for (unsigned pair = 0; pair < 4; pair++) {
        for (unsigned n = 0; n < 60; n++)
            add_chain(&d, 2 * pair, &(struct buffer){DATA_BASE + 0x10000 * pair + 0x400 * n, 1000, true}, 1);
        kick(&d, 2 * pair);
    }
    fill_frame(frame, sizeof frame, 3);
    for (unsigned n = 0; n < 40; n++) {
        frame[35] = (uint8_t)(n / 2); // source port
        frame[24] = (uint8_t)n;       // differs within a flow
        CHECK_EQ(send(peer, frame, sizeof frame, 0), sizeof frame);
    }
    unsigned total = 0, used_pairs = 0, pairs_of[40];
    for (unsigned n = 0; n < 10000 && total < 40; n++) {
        total = 0;
        for (unsigned pair = 0; pair < 4; pair++)
            total += ram_word(f, d.queues[2 * pair].used + 2);
        nanosleep(&(struct timespec){.tv_nsec = 1000000}, NULL);
    }
    CHECK_EQ(total, 40);
    for (unsigned pair = 0; pair < 4; pair++) {
        unsigned count = ram_word(f, d.queues[2 * pair].used + 2);
        used_pairs += count != 0;
        for (unsigned n = 0; n < count; n++) {
            uint8_t number;
            pthread_mutex_lock(&f->machine.device_lock);
            get_ram(f, DATA_BASE + 0x10000 * pair + 0x400 * n + HDR + 24, &number, 1);
            pthread_mutex_unlock(&f->machine.device_lock);
            pairs_of[number % 40] = pair;
        }
    }
    CHECK(used_pairs > 1);
    for (unsigned n = 0; n < 40; n += 2)
        CHECK_EQ(pairs_of[n], pairs_of[n + 1]);
    for (unsigned pair = 0; pair < 4; pair++) { // sending works on each
        add_chain(&d, 2 * pair + 1, &(struct buffer){DATA_BASE, HDR + 60, false}, 1);
        kick(&d, 2 * pair + 1);
        CHECK_EQ(recv(peer, frame, sizeof frame, 0), 60);
    }
    fixture_free(f);
    close(peer);
}

static uint8_t control_queue(struct driver *d, const uint8_t *command, uint32_t length)
{
    uint32_t id = 0, written = 0;
    uint8_t ack = 0xff;
    put_ram(d->f, DATA_BASE + 0x80000, command, length);
    add_chain(d, 2, (struct buffer[]){{DATA_BASE + 0x80000, length, false}, {DATA_BASE + 0x90000, 1, true}},
              2);
    kick(d, 2);
    CHECK(wait_used(d, 2, &id, &written));
    get_ram(d->f, DATA_BASE + 0x90000, &ack, 1);
    return ack;
}

static void receive_filter(void)
{
    int peer;
    struct fixture *f = new_lan(SOCK_SEQPACKET, 1, &peer);
    struct driver d = driver_start(f, 0, 0, F_CVQ | BIT(18) | BIT(20), 3, 64);
    static const uint8_t addresses[][6] = {{2, 0x11, 0x22, 0x33, 0x44, 0x55},
                                           {2, 9, 9, 9, 9, 9},
                                           {3, 8, 8, 8, 8, 8},
                                           {0xff, 0xff, 0xff, 0xff, 0xff, 0xff}};
    // mode command, then which of: own, other unicast, multicast, broadcast
    static const struct {
        uint8_t mode, on, wanted;
    } cases[] = {{0, 1, 15}, {0, 0, 9}, {1, 1, 13}, {3, 1, 9}, {2, 1, 11}, {4, 1, 8}, {5, 1, 0}, {0, 1, 15}};
    uint32_t id = 0, length = 0;
    uint8_t frame[60] = {0}, table[] = {1, 0, 1, 0, 0, 0, 2, 9, 9, 9, 9, 9, 1, 0, 0, 0, 3, 8, 8, 8, 8, 8};
    for (unsigned n = 0; n < 60; n++)
        add_chain(&d, RX, &(struct buffer){DATA_BASE + 0x800 * n, 1526, true}, 1);
    kick(&d, RX);
    unsigned received = 0;
    for (unsigned n = 0; n < ARRAY_LENGTH(cases); n++) {
        CHECK_EQ(control_queue(&d, (const uint8_t[]){0, cases[n].mode, cases[n].on}, 3), 0);
        for (unsigned which = 0; which < 4; which++) {
            memcpy(frame, addresses[which], 6);
            frame[12] = (uint8_t)which;
            CHECK_EQ(send(peer, frame, sizeof frame, 0), sizeof frame);
        }
        for (unsigned which = 0; which < 4; which++) {
            if (!(cases[n].wanted >> which & 1))
                continue;
            uint8_t got;
            CHECK(wait_used(&d, RX, &id, &length));
            get_ram(f, DATA_BASE + 0x800 * received++ + HDR + 12, &got, 1);
            CHECK_EQ(got, which);
        }
        // The next mode must not come before the last frame was looked at.
        // The next mode must not come before the device has looked at all of them.
        for (int left = 1, tries = 0; left && tries < 10000; tries++) {
            if (ioctl(peer, SIOCOUTQ, &left) != 0)
                abort();
            nanosleep(&(struct timespec){.tv_nsec = 1000000}, NULL);
        }
        pthread_mutex_lock(&f->machine.device_lock);
        pthread_mutex_unlock(&f->machine.device_lock);
    }
    for (uint8_t mode = 0; mode < 6; mode++)
        control_queue(&d, (const uint8_t[]){0, mode, 0}, 3);
    CHECK_EQ(control_queue(&d, (const uint8_t[]){0, 6, 1}, 3), 1);
    CHECK_EQ(control_queue(&d, table, sizeof table), 0);
    CHECK_EQ(control_queue(&d, table, sizeof table - 1), 1);
    table[2] = 0xff;
    table[5] = 0xff;
    CHECK_EQ(control_queue(&d, table, sizeof table), 1);
    for (unsigned which = 1; which < 3; which++) { // both are in the tables
        memcpy(frame, addresses[which], 6);
        CHECK_EQ(send(peer, frame, sizeof frame, 0), sizeof frame);
        CHECK(wait_used(&d, RX, &id, &length));
    }
    fixture_free(f);
    close(peer);
}

static uint64_t wait_link(struct driver *d, uint64_t wanted)
{
    uint64_t status = 0;
    for (unsigned n = 0; n < 10000; n++) {
        status = reg_in(d, d->device + 6, 2);
        if (status == wanted)
            break;
        nanosleep(&(struct timespec){.tv_nsec = 1000000}, NULL);
    }
    return status;
}

static void link_state(void)
{
    int peer;
    struct fixture *f = new_lan(SOCK_SEQPACKET, 1, &peer);
    struct driver d = driver_start(f, 0, 0, BIT(16), 3, 64);
    uint64_t generation = reg_in(&d, d.common + 21, 1);
    CHECK_EQ(hpvm__devices_set_link(f->devices, (struct device_address){0, 0, 0}, false), HPVM_OK);
    CHECK_EQ(reg_in(&d, d.device + 6, 2), 0);
    CHECK_EQ(reg_in(&d, d.isr, 1), 2); // configuration changed
    CHECK(reg_in(&d, d.common + 21, 1) != generation);
    add_chain(&d, TX, &(struct buffer){DATA_BASE, HDR + 60, false}, 1);
    kick(&d, TX);
    CHECK_EQ(ram_word(f, d.queues[TX].used + 2), 1); // taken, and gone
    uint8_t got[100];
    CHECK_EQ(recv(peer, got, sizeof got, MSG_DONTWAIT), (uint64_t)-1);
    hpvm__devices_set_link(f->devices, (struct device_address){0, 0, 0}, true);
    CHECK_EQ(reg_in(&d, d.device + 6, 2), 1);
    CHECK_EQ(hpvm__devices_set_link(f->devices, (struct device_address){0, 1, 0}, true), HPVM_E_NOTFOUND);
    add_chain(&d, RX, &(struct buffer){DATA_BASE, 1526, true}, 1);
    kick(&d, RX);
    close(peer); // the other end dies: the link goes down, nothing else
    CHECK_EQ(wait_link(&d, 0), 0);
    add_chain(&d, TX, &(struct buffer){DATA_BASE, HDR + 60, false}, 1);
    kick(&d, TX);
    CHECK_EQ(ram_word(f, d.queues[TX].used + 2), 2);
    hpvm__devices_reset(f->devices);
    fixture_free(f);
}

static void quiesce_holds_frames(void)
{
    int peer;
    struct fixture *f = new_lan(SOCK_SEQPACKET, 1, &peer);
    struct driver d = driver_start(f, 0, 0, 0, 3, 64);
    uint8_t frame[60] = {0};
    uint32_t id = 0, length = 0;
    add_chain(&d, RX, &(struct buffer){DATA_BASE, 1526, true}, 1);
    kick(&d, RX);
    hpvm__devices_quiesce(f->devices);
    CHECK_EQ(send(peer, frame, sizeof frame, 0), sizeof frame);
    nanosleep(&(struct timespec){.tv_nsec = 50000000}, NULL);
    CHECK_EQ(ram_word(f, d.queues[RX].used + 2), 0);
    hpvm__devices_resume(f->devices);
    CHECK(wait_used(&d, RX, &id, &length));
    CHECK_EQ(length, HDR + 60);
    fixture_free(f);
    close(peer);
}

CHECK_MAIN("virtio_net", CHECK_TEST(config_and_features), CHECK_TEST(send_seqpacket),
           CHECK_TEST(send_datagram), CHECK_TEST(receiving), CHECK_TEST(merged_buffers),
           CHECK_TEST(back_pressure), CHECK_TEST(queue_pairs), CHECK_TEST(receive_filter),
           CHECK_TEST(link_state), CHECK_TEST(quiesce_holds_frames))
