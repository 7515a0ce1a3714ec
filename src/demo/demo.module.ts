import { Module } from '@nestjs/common';
import { ResponsesModule } from '../responses/responses.module.js';
import { DemoLoader } from './demo-loader.js';

@Module({ imports: [ResponsesModule], providers: [DemoLoader], exports: [DemoLoader] })
export class DemoModule {}
