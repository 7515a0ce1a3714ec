import { Module } from '@nestjs/common';
import { ResponsesModule } from '../responses/responses.module.js';
import { DemoDesk } from './demo-desk.js';
import { DemoLoader } from './demo-loader.js';

@Module({ imports: [ResponsesModule], providers: [DemoDesk, DemoLoader], exports: [DemoLoader] })
export class DemoModule {}
